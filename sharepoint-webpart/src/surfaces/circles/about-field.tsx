import type { ItemId } from "@alongside/core";
import { Field, Input, Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { problemWith } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { CircleFormControl } from "./use-circle-form.ts";
import { useItemLinks } from "./use-item-links.ts";

interface AboutFieldProps {
  readonly control: CircleFormControl;
}

/** What it goes along with: a page of the site by its title, or anything in words or as an address. */
export function AboutField({ control }: AboutFieldProps): JSX.Element {
  const messages = useMessages();
  const { draft, change, saving } = control;
  if (draft.item !== null) return <AboutPage item={draft.item} onDrop={() => change({ item: null })} />;
  const label = `${messages.text("circle.field.about")} ${messages.text("circle.field.optional")}`;
  const problems = { ...problemWith("about", saving, messages), ...problemWith("link", saving, messages) };
  return (
    <Field label={label} hint={messages.text("circle.field.aboutHint")} {...problems}>
      <Input value={draft.about} autoComplete="off" onChange={(_event, data) => change({ about: data.value })} />
    </Field>
  );
}

function AboutPage({ item, onDrop }: { readonly item: ItemId; readonly onDrop: () => void }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const title = useItemLinks([item]).get(item)?.title;
  return (
    <div className={styles.tight}>
      {title === undefined ? null : (
        <p className={styles.title}>
          <bdi>{title}</bdi>
        </p>
      )}
      <div>
        <Link as="button" type="button" onClick={onDrop}>
          {messages.text("sp.circle.notThisPage")}
        </Link>
      </div>
    </div>
  );
}
