import { openForgeVault } from "../builders/forge-vault.ts";
import { recordVaultContract } from "./record-vault.contract.ts";

recordVaultContract("Forge storage", async () => (await openForgeVault()).vault);
