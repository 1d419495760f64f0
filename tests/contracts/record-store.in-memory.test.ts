import { inMemoryVault } from "../builders/in-memory-vault.ts";
import { gateOf } from "../builders/records.ts";
import { PLAIN_WORLD, recordStoreContract } from "./record-store.contract.ts";

recordStoreContract("in memory", () => {
  const vault = inMemoryVault();
  const members = ["ada", "ann", "bo"];
  return Promise.resolve({ ...PLAIN_WORLD, as: (person) => gateOf(vault, { person, open: members.includes(person) ? ["FLEET"] : [] }) });
});
