import { calendarFile } from "../../sharepoint-webpart/src/browser/calendar-file.ts";
import { createLocalTimes } from "../../sharepoint-webpart/src/browser/local-times.ts";
import { calendarFileContract } from "./calendar-file.contract.ts";

calendarFileContract("the web part", calendarFile, createLocalTimes());
