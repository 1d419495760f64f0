import { Suspense, lazy } from "react";
import type { ComponentType, LazyExoticComponent } from "react";
import { SiteWords } from "../components/site-words.tsx";
import { withWords } from "../messages/catalogues.ts";
import type { MessageKey } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { useAsk } from "../use-ask.ts";
import type { Section } from "../use-place.ts";
import { SECTIONS, usePlace } from "../use-place.ts";
import { AskSection } from "./ask-section.tsx";

const TITLES = {
  "for-you": "name.forYou",
  ask: "name.ask",
  circles: "name.circlesShort",
  shared: "name.sharedShort",
  offers: "offer.head",
  people: "name.people",
  data: "name.data",
  practice: "name.practice",
} as const satisfies Record<Section, MessageKey>;

interface LaterPageProps {
  readonly onGo: (section: Section) => void;
}

/** Loaded when somebody goes there: asking stays quick. */
const PAGES: Readonly<Record<Exclude<Section, "ask" | "circles" | "shared">, LazyExoticComponent<ComponentType<LaterPageProps>>>> = {
  "for-you": lazy(() => withWords(["own", "sharing"], import("./for-you.tsx")).then(({ ForYou }) => ({ default: ForYou }))),
  offers: lazy(() => withWords(["own"], import("./my-offers.tsx")).then(({ MyOffers }) => ({ default: MyOffers }))),
  people: lazy(() => withWords(["own"], import("./my-people.tsx")).then(({ MyPeople }) => ({ default: MyPeople }))),
  data: lazy(() => withWords(["own", "sharing"], import("./my-data.tsx")).then(({ MyData }) => ({ default: MyData }))),
  practice: lazy(() => withWords(["practice"], import("./practice.tsx")).then(({ Practice }) => ({ default: Practice }))),
};

const CirclesSection = lazy(() =>
  withWords(["own", "circles"], import("./circles-section.tsx")).then((module) => ({ default: module.CirclesSection })),
);
const SharedSection = lazy(() =>
  withWords(["own", "sharing"], import("./shared-section.tsx")).then((module) => ({ default: module.SharedSection })),
);

/** A place to find one's own things, and to ask. */
export function GlobalPage() {
  const messages = useMessages();
  const { place, goTo, goToWords } = usePlace();
  const ask = useAsk();
  if (place === null) return <div className="al al-page" aria-busy="true" />;
  return (
    <div className="al al-page">
      <p className="al-product">{messages.text("name.product")}</p>
      <nav aria-label={messages.text("nav.label")} className="al-nav">
        {SECTIONS.map((section) => (
          <a
            key={section}
            href={`?section=${section}`}
            aria-current={section === place.section ? "page" : undefined}
            onClick={(event) => {
              event.preventDefault();
              goTo(section);
            }}
          >
            {messages.text(TITLES[section])}
          </a>
        ))}
      </nav>
      <SiteWords />
      <main className="al-page-main" aria-busy={ask.state.phase === "asking"}>
        {place.section === "ask" ? (
          <AskSection ask={ask} words={place.words} onWords={goToWords} />
        ) : (
          <Suspense fallback={<h1>{messages.text(TITLES[place.section])}</h1>}>
            {place.section === "shared" ? (
              <SharedSection topic={place.words} onTopic={(topic) => goToWords(topic, "shared")} />
            ) : place.section === "circles" ? (
              <CirclesSection opened={place.words} onOpen={(circle) => goToWords(circle, "circles")} />
            ) : (
              <LaterPage section={place.section} onGo={goTo} />
            )}
          </Suspense>
        )}
      </main>
    </div>
  );
}

function LaterPage({ section, onGo }: LaterPageProps & { readonly section: keyof typeof PAGES }) {
  const Page = PAGES[section];
  return <Page onGo={onGo} />;
}
