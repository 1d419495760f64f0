import { inMemoryLocalTimes } from "../builders/in-memory-local-times.ts";
import { localTimesContract } from "./local-times.contract.ts";

localTimesContract("rules in memory", inMemoryLocalTimes);
