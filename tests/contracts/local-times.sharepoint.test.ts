import { createLocalTimes } from "../../sharepoint-webpart/src/browser/local-times.ts";
import { localTimesContract } from "./local-times.contract.ts";

localTimesContract("the web part's time zones", createLocalTimes());
