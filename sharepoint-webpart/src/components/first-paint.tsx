import * as React from "react";
import { useMessages } from "./messages-context.tsx";
import { useStyles } from "./styles.ts";

/** The form of an answer while it is looked for: three things to read, two people. */
export function FirstPaint({ slow }: { readonly slow: boolean }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const looking = slow
    ? messages.text("footer.waiting", { source: messages.text("source.sharepoint") })
    : messages.text("who.looking", { sources: messages.text("source.pages") });
  return (
    <>
      <p className={styles.meta}>{looking}</p>
      <section className={styles.section} aria-hidden="true">
        <h3>{messages.text("who.readFirst")}</h3>
        <div className={styles.documents}>
          {["62%", "48%", "55%"].map((width) => (
            <div key={width} className={styles.document}>
              <Bar width="16px" height="16px" />
              <div>
                <Bar width={width} />
                <Bar width="28%" height="8px" />
              </div>
            </div>
          ))}
        </div>
      </section>
      <section className={styles.section} aria-hidden="true">
        <h3>{messages.text("who.peopleHead")}</h3>
        <div className={styles.people}>
          {["55%", "62%"].map((width) => (
            <div key={width} className={styles.person}>
              <Bar width="32px" height="32px" />
              <div>
                <Bar width="28%" height="8px" />
                <Bar width={width} />
              </div>
              <Bar width="84px" height="32px" />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}

/** One line that is not there yet. */
export function Bar({ width, height = "12px" }: { readonly width: string; readonly height?: string }): JSX.Element {
  return <span className={useStyles().bar} style={{ width, height }} aria-busy="true" />;
}
