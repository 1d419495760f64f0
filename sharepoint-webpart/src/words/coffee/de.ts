import type { Strings } from "../messages.ts";

/** What is said about meeting over coffee; loaded where it is shown. */
export const WORDS: Strings = {
  "coffee.alone": "Noch ist niemand sonst hier. Es beginnt, wenn jemand dazukommt.",
  "coffee.ends": "Du machst bis zum {date} mit, wenn du nicht verlängerst.",
  "coffee.goOn": "Weiter mitmachen",
  "coffee.join": "Mitmachen",
  "coffee.joinNote": "Keine Liste zeigt, wer mitmacht. Eine Woche aussetzen und ganz aufhören geht mit je einem Klick, ohne Grund.",
  "coffee.leave": "Nicht mehr mitmachen",
  "coffee.left": "Du bist wieder draußen. Davon wird nichts behalten.",
  "coffee.met": "Wir haben uns getroffen",
  "coffee.metKept": "Für dich allein vermerkt, unter „Zuletzt getroffen“.",
  "coffee.pause": "Diese Woche nicht",
  "coffee.paused": "Du setzt diese Woche aus. Ab dem {date} bist du wieder dabei.",
  "coffee.recent": "Zuletzt getroffen",
  "coffee.resume": "Diese Woche doch",
  "coffee.thisWeek": "Diese Woche könntest du {names} treffen.",
  "coffee.waiting": "Diese Woche ist niemand mehr frei. Ab dem {date} gibt es neue Paare.",
  "coffee.week": "in der Woche ab dem {date}",
  "data.removed": "Entfernt: {title}",
  "sp.coffee.lead":
    "Jede Woche jemand von dieser Website, der auch mitmacht, ab und zu zwei, für eine halbe Stunde auf einen Kaffee. Wer es ist, wechselt reihum. Wer sich getroffen hat, steht nirgends.",
  "sp.coffee.recentNote":
    "Das bleibt in diesem Browser, und nur du liest es. Jede Zeile verschwindet nach einem Jahr von selbst, und keine entscheidet mit, wen du als Nächstes triffst.",
  "sp.coffee.say": "Hallo sagen",
  "sp.coffee.unnamed": "Jemand, dessen Namen SharePoint nicht zeigt",
};
