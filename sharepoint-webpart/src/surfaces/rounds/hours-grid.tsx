import type { WeekHour } from "@alongside/core";
import { WEEKDAYS, timeText, weekGrid, weekdayText } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { useRoundStyles } from "./styles.ts";

interface HoursGridProps {
  readonly labelledBy: string;
  readonly offsetMinutes: number;
  readonly chosen: ReadonlySet<number>;
  readonly isWrong: boolean;
  readonly onChange: (hours: readonly number[]) => void;
}

/** Most people can meet between these times on the first five days of the week; the others are one press away. */
const [EARLIEST, LATEST, OFFICE_DAYS] = [8 * 60, 18 * 60, 5];

/** A grid of checkboxes, hours down and days across: one of them is in the order of Tab, and arrow keys move within. */
export function HoursGrid({ labelledBy, offsetMinutes, chosen, isWrong, onChange }: HoursGridProps): JSX.Element {
  const messages = useMessages();
  const [isWhole, setWhole] = React.useState(false);
  const all = weekGrid(offsetMinutes);
  const days = [...WEEKDAYS.keys()].filter((day) => isWhole || day < OFFICE_DAYS || all.some(({ hours }) => chosen.has(hours[day] ?? -1)));
  const isUsual = (minute: number): boolean => minute >= EARLIEST && minute < LATEST;
  const rows = all.filter(({ minute, hours }) => isWhole || isUsual(minute) || hours.some((hour) => chosen.has(hour)));
  const toggle = (hour: WeekHour): void => {
    const next = new Set(chosen);
    if (!next.delete(hour)) next.add(hour);
    onChange([...next].sort((one, other) => one - other));
  };
  return (
    <>
      <Cells labelledBy={labelledBy} days={days} rows={rows}>
        {(hour, focus) => (
          <input type="checkbox" checked={chosen.has(hour)} aria-invalid={isWrong} onChange={() => toggle(hour)} {...focus} />
        )}
      </Cells>
      {isWhole ? null : (
        <div>
          <Link as="button" type="button" onClick={() => setWhole(true)}>
            {messages.text("sp.round.allHours")}
          </Link>
        </div>
      )}
    </>
  );
}

interface CellFocus {
  readonly tabIndex: 0 | -1;
  readonly "aria-label": string;
  readonly onFocus: () => void;
}

interface CellsProps {
  readonly labelledBy: string;
  readonly days: readonly number[];
  readonly rows: readonly { readonly minute: number; readonly hours: readonly WeekHour[] }[];
  readonly children: (hour: WeekHour, focus: CellFocus) => JSX.Element;
}

function Cells({ labelledBy, days, rows, children }: CellsProps): JSX.Element {
  const messages = useMessages();
  const table = React.useRef<HTMLTableElement>(null);
  const [current, setCurrent] = React.useState<readonly [row: number, column: number]>([0, 0]);
  const [row, column] = [Math.min(current[0], rows.length - 1), Math.min(current[1], days.length - 1)];
  const move = (event: React.KeyboardEvent<HTMLElement>): void => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === "rtl");
    if (step === null) return;
    event.preventDefault();
    const [down, across] = step;
    const next = [within(row + down, rows.length), within(column + across, days.length)] as const;
    setCurrent(next);
    table.current?.rows[next[0] + 1]?.cells[next[1] + 1]?.querySelector("input")?.focus();
  };
  return (
    <table ref={table} role="grid" className={useRoundStyles().hours} aria-labelledby={labelledBy} onKeyDown={move}>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th key={day} scope="col">
              {weekdayText(day, messages.language, "short")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ minute, hours }, rowAt) => (
          <tr key={minute}>
            <th scope="row">{timeText(minute, messages.language)}</th>
            {days.map((day, columnAt) => {
              const hour = hours[day];
              const values = { day: weekdayText(day, messages.language, "long"), time: timeText(minute, messages.language) };
              const focus: CellFocus = {
                tabIndex: rowAt === row && columnAt === column ? 0 : -1,
                "aria-label": messages.text("round.hourSuits", values),
                onFocus: () => setCurrent([rowAt, columnAt]),
              };
              return <td key={day}>{hour === undefined ? null : <label>{children(hour, focus)}</label>}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function within(place: number, length: number): number {
  return Math.max(0, Math.min(length - 1, place));
}

function stepOf(key: string, isRightToLeft: boolean): readonly [down: number, across: number] | null {
  const forwards = isRightToLeft ? -1 : 1;
  switch (key) {
    case "ArrowDown":
      return [1, 0];
    case "ArrowUp":
      return [-1, 0];
    case "ArrowRight":
      return [0, forwards];
    case "ArrowLeft":
      return [0, -forwards];
    default:
      return null;
  }
}
