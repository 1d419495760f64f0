import { calendarFile } from "../../forge-app/ui/src/calendar-file.ts";
import { createLocalTimes } from "../../forge-app/ui/src/local-times.ts";
import { calendarFileContract } from "./calendar-file.contract.ts";

calendarFileContract("the Forge app", calendarFile, createLocalTimes());
