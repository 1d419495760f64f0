import type { CircleContent, ItemLink } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Glyph } from "../../components/glyph.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { OutwardLink } from "./outward-link.tsx";
import { useItemLinks } from "./use-item-links.ts";

/** What the circle goes along with, and the page it writes on. Titles of pages are shown to those alone who may open them. */
export function AboutCircle({ content: { about, link, item, notes, notesLink } }: { readonly content: CircleContent }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const links = useItemLinks([item, notes].flatMap((id) => id ?? []));
  const itemLink = item === undefined ? undefined : links.get(item);
  const notesPage = notes === undefined ? undefined : links.get(notes);
  const isAbout = about !== undefined || link !== undefined || itemLink !== undefined;
  return (
    <>
      {isAbout ? (
        <section className={styles.tight}>
          <h4>{messages.text("circle.about")}</h4>
          {about === undefined ? null : (
            <p>
              <bdi>{about}</bdi>
            </p>
          )}
          {link === undefined ? null : (
            <p>
              <OutwardLink url={link} />
            </p>
          )}
          {itemLink === undefined ? null : <PageLink link={itemLink} />}
        </section>
      ) : null}
      {notesPage === undefined && notesLink === undefined ? null : (
        <section className={styles.tight}>
          <h4>{messages.text("circle.notes")}</h4>
          {notesPage === undefined ? null : <PageLink link={notesPage} />}
          {notesLink === undefined ? null : (
            <p>
              <OutwardLink url={notesLink} />
            </p>
          )}
        </section>
      )}
    </>
  );
}

function PageLink({ link: { title, url } }: { readonly link: ItemLink }): JSX.Element {
  return (
    <div className={useStyles().document}>
      <Glyph name="page" />
      <Link href={url} data-interception="off">
        <bdi>{title}</bdi>
      </Link>
    </div>
  );
}
