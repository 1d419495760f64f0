export { exportWhoCanHelp } from "./export-who-can-help.ts";
