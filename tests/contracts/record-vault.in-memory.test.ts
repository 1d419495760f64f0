import { inMemoryVault } from "../builders/in-memory-vault.ts";
import { recordVaultContract } from "./record-vault.contract.ts";

recordVaultContract("in memory", inMemoryVault);
