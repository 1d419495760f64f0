import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import * as React from "react";
import type { Alongside } from "../alongside.ts";
import { InOrder, SideBySide } from "../components/in-order.tsx";
import { MessagesProvider } from "../components/messages-context.tsx";
import { useStyles } from "../components/styles.ts";
import type { Settings } from "../settings.ts";
import { sharedTopicOf } from "../settings.ts";
import type { SiteTheme } from "../site-theme.ts";
import { tokensOfSite } from "../site-theme.ts";
import type { Messages } from "../words/messages.ts";
import { AlongsideProvider } from "./alongside-context.tsx";
import { CirclesOfPage } from "./circle-started.tsx";
import { ForYouLater } from "./for-you-later.tsx";
import { PracticeLater } from "./practice-later.tsx";
import { PracticePageProvider } from "./practice-page.ts";
import { WhatIsOverLater } from "./what-is-over-later.tsx";
import { WhoCanHelp } from "./who-can-help.tsx";
import { WrittenHere } from "./written-here.tsx";

export interface AlongsideSurfaceProps {
  readonly alongside: Alongside;
  readonly messages: Messages;
  readonly settings: Settings;
  readonly theme: SiteTheme;
  readonly isRightToLeft: boolean;
  /** whether the page is being edited */
  readonly isEdited: boolean;
}

/** One or all cards, in the theme of the site; side by side where there is room. */
export function AlongsideSurface(props: AlongsideSurfaceProps): JSX.Element {
  const { alongside, messages, settings, theme, isRightToLeft, isEdited } = props;
  const fluent = React.useMemo(() => ({ ...(theme.isInverted === true ? webDarkTheme : webLightTheme), ...tokensOfSite(theme) }), [theme]);
  return (
    <FluentProvider theme={fluent} dir={isRightToLeft ? "rtl" : "ltr"}>
      <AlongsideProvider value={alongside}>
        <MessagesProvider value={messages}>
          <PracticePageProvider value={settings.practicePage}>
            <CirclesOfPage>
              <Cards settings={settings} isEdited={isEdited} />
            </CirclesOfPage>
          </PracticePageProvider>
        </MessagesProvider>
      </AlongsideProvider>
    </FluentProvider>
  );
}

type CardsProps = Pick<AlongsideSurfaceProps, "settings" | "isEdited">;

function Cards({ settings, isEdited }: CardsProps): JSX.Element {
  return (
    <div className={useStyles().whole}>
      <InOrder>
        <ChosenCards settings={settings} />
        {isEdited ? <WhatIsOverLater /> : null}
      </InOrder>
    </div>
  );
}

function ChosenCards({ settings }: Pick<CardsProps, "settings">): JSX.Element {
  const topic = sharedTopicOf(settings);
  switch (settings.view) {
    case "who":
      return <WhoCanHelp settings={settings} />;
    case "forYou":
      return <ForYouLater isAlone />;
    case "shared":
      return <WrittenHere parts={["shared"]} topic={topic} />;
    case "circles":
      return <WrittenHere parts={["circles"]} topic={topic} />;
    case "offers":
      return <WrittenHere parts={["offers"]} topic={topic} />;
    case "practice":
      return <PracticeLater settings={settings} />;
    case "everything":
      return (
        <SideBySide>
          <InOrder>
            <WhoCanHelp settings={settings} />
            <ForYouLater isAlone={false} />
          </InOrder>
          <WrittenHere parts={["shared", "circles", "offers"]} topic={topic} />
        </SideBySide>
      );
  }
}
