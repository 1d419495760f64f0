import { invoke as callBackEnd } from "@forge/bridge";
import type { Invoke } from "./records-client.ts";

/** The app's back end, in the name of the person in front of the screen. */
export const invoke: Invoke = (functionKey, payload) => callBackEnd(functionKey, { ...payload });
