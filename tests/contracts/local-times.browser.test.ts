import { createLocalTimes } from "../../forge-app/ui/src/local-times.ts";
import { localTimesContract } from "./local-times.contract.ts";

localTimesContract("the time zone database of the browser", createLocalTimes());
