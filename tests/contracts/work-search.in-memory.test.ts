import { personId } from "@alongside/core";
import { aPerson } from "../builders/evidence.ts";
import { inMemoryWork } from "../builders/in-memory-work-search.ts";
import { CONTRACT_WORK, workSearchContract } from "./work-search.contract.ts";

const work = inMemoryWork(
  CONTRACT_WORK,
  ["ada", "bo", "cleo"].map((id) => aPerson(id)),
);
workSearchContract("in memory", (person) => work.portFor(personId(person)).workSearch);
