import type { CircleRecords } from "@alongside/core";
import { PortError } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";

const load = () => import(/* webpackChunkName: "alongside-circle-along" */ "../../circles/take-circle-along.ts");

/** The file of one circle; a second press tries again. */
export function TakeCircleAlong({ records }: { readonly records: CircleRecords }): JSX.Element {
  const messages = useMessages();
  const alongside = useAlongside();
  const [outcome, setOutcome] = React.useState<"circleFile.taken" | "circleFile.failed" | null>(null);
  const take = async (): Promise<void> => {
    setOutcome(null);
    try {
      await (await load()).takeCircleAlong(alongside, records);
      setOutcome("circleFile.taken");
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setOutcome("circleFile.failed");
    }
  };
  return (
    <div>
      <Link as="button" type="button" onClick={() => void take()}>
        {messages.text("circleFile.take")}
      </Link>
      <p role="status" className={useStyles().meta}>
        {outcome === null ? "" : messages.text(outcome)}
      </p>
    </div>
  );
}
