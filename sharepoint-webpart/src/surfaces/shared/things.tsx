import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { FilterBar } from "./filter-bar.tsx";
import { NO_FILTERS, choicesIn, fitting } from "../../sharing/filters.ts";
import type { Resource, SharedSeen } from "../../sharing/look-at-shared.ts";
import { useSharedStyles } from "./styles.ts";
import type { Gone } from "./take-back.tsx";
import { Thing } from "./thing.tsx";

interface ThingsProps {
  /** with one thing at least */
  readonly seen: SharedSeen;
  readonly onEdit: (record: Resource) => void;
  readonly onGone: (gone: Gone) => void;
  readonly onChange: () => void;
}

const SHOWN_FIRST = 10;

/** Shared things, the shortest first; less of them by length, format and language. */
export function Things({ seen, ...deeds }: ThingsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [filters, setFilters] = React.useState(NO_FILTERS);
  const [isWhole, setWhole] = React.useState(false);
  const things = fitting(seen.things, filters);
  return (
    <>
      <FilterBar choices={choicesIn(seen.things)} filters={filters} onFilters={setFilters} />
      {things.length === 0 ? (
        <p className={styles.reading} role="status">
          {messages.text("sp.shared.noneFits")}
        </p>
      ) : null}
      <ul className={shared.list}>
        {things.slice(0, isWhole ? things.length : SHOWN_FIRST).map((thing) => (
          <li key={`${thing.resource.owner} ${thing.resource.id}`}>
            <Thing thing={thing} seen={seen} {...deeds} />
          </li>
        ))}
      </ul>
      {isWhole || things.length <= SHOWN_FIRST ? null : (
        <div>
          <Link as="button" onClick={() => setWhole(true)}>
            {messages.text("do.showMore")}
          </Link>
        </div>
      )}
    </>
  );
}
