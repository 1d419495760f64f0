import type { WeekHour, Weekday } from "@alongside/core";
import { WEEKDAYS, timeText, weekGrid, weekdayText } from "@alongside/core";
import type { KeyboardEvent, ReactNode } from "react";
import { useRef, useState } from "react";
import { useMessages } from "../../messages/messages.tsx";

interface HoursGridProps {
  readonly labelledBy: string;
  readonly weekdays: readonly Weekday[];
  readonly offsetMinutes: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (hours: readonly number[]) => void;
}

/** Most people can meet between these times; the others are one press away. */
const [EARLIEST, LATEST] = [8 * 60, 18 * 60];

/** A grid of checkboxes, hours down and days across: one of them is in the order of Tab, and arrow keys move within. */
export function HoursGrid({ labelledBy, weekdays, offsetMinutes, chosen, onChange }: HoursGridProps) {
  const messages = useMessages();
  const [isWhole, setWhole] = useState(false);
  const days = WEEKDAYS.flatMap((weekday, day) => (weekdays.includes(weekday) ? [day] : []));
  const all = weekGrid(offsetMinutes);
  const isUsual = (minute: number): boolean => minute >= EARLIEST && minute < LATEST;
  const rows = all.filter(({ minute, hours }) => isWhole || isUsual(minute) || days.some((day) => chosen.has(hours[day] ?? -1)));
  const toggle = (hour: WeekHour): void => {
    const next = new Set(chosen);
    if (!next.delete(hour)) next.add(hour);
    onChange([...next].sort((one, other) => one - other));
  };
  return (
    <>
      <Cells labelledBy={labelledBy} days={days} rows={rows}>
        {(hour, focus) => <input type="checkbox" checked={chosen.has(hour)} onChange={() => toggle(hour)} {...focus} />}
      </Cells>
      {isWhole ? null : (
        <div>
          <button type="button" className="al-link" onClick={() => setWhole(true)}>
            {messages.text("round.allHours")}
          </button>
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
  readonly children: (hour: WeekHour, focus: CellFocus) => ReactNode;
}

function Cells({ labelledBy, days, rows, children }: CellsProps) {
  const messages = useMessages();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<readonly [row: number, column: number]>([0, 0]);
  const [row, column] = [Math.min(current[0], rows.length - 1), Math.min(current[1], days.length - 1)];
  const move = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, messages.direction);
    if (step === null) return;
    event.preventDefault();
    const [down, across] = step;
    const next = [within(row + down, rows.length), within(column + across, days.length)] as const;
    setCurrent(next);
    table.current?.rows[next[0] + 1]?.cells[next[1] + 1]?.querySelector("input")?.focus();
  };
  return (
    <table ref={table} role="grid" className="al-hours" aria-labelledby={labelledBy} onKeyDown={move}>
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

function stepOf(key: string, direction: "ltr" | "rtl"): readonly [down: number, across: number] | null {
  const forwards = direction === "ltr" ? 1 : -1;
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
