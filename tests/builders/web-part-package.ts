import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AdmZip from "adm-zip";

/** The web part's own package, and the folder with the platform it is made for. */
export const builtPackage = fileURLToPath(new URL("../../sharepoint-webpart/sharepoint/solution/alongside.sppkg", import.meta.url));
export const builtModules = fileURLToPath(new URL("../../sharepoint-webpart/node_modules", import.meta.url));

export const isBuilt = existsSync(builtPackage) && existsSync(join(builtModules, "@microsoft/sp-loader/dist"));
if (!isBuilt) {
  console.warn("\nNOT CHECKED: the SharePoint package is not built, so nothing is known about it. Run npm run build:sharepoint.\n");
}

type Wants = Readonly<Record<string, { readonly id: string; readonly version: string }>>;

/** A package with one small web part that wants the named components. */
export function aPackage(wants: Wants = {}, { webParts = 1 } = {}): string {
  const zip = new AdmZip();
  const manifest = aManifest("own", { ...wants, "own.js": "own.js" });
  const entries = [{ title: { default: "Small" }, description: { default: "" }, properties: {} }];
  const attribute = JSON.stringify({ ...manifest, preconfiguredEntries: entries })
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
  for (let number = 1; number <= webParts; number += 1) {
    const xml = `<?xml version="1.0"?><Elements><ClientSideComponent ComponentManifest="${attribute}" /></Elements>`;
    zip.addFile(`feature/WebPart_${String(number)}.xml`, Buffer.from(xml));
  }
  zip.addFile("ClientSideAssets/own.js", Buffer.from("define([],()=>({}))"));
  const file = join(mkdtempSync(join(tmpdir(), "alongside-package-")), "small.sppkg");
  zip.writeZip(file);
  return file;
}

/** A `node_modules` with as much of the platform as its files have to be there, less those that are named. */
export function someModules(...missing: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "alongside-modules-"));
  const write = (path: string, text: string): void => {
    if (missing.some((name) => path.endsWith(name))) return;
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const named = [
    "core-library",
    "lodash-subset",
    "diagnostics",
    "dynamic-data",
    "page-context",
    "http-base",
    "http",
    "http-msgraph",
    "loader",
  ];
  for (const name of [...named, "component-base", "webpart-base", "property-pane"]) {
    write(`@microsoft/sp-${name}/dist/${name}.manifest.json`, JSON.stringify(aManifest(`sp-${name}`, { [name]: `${name}.js` })));
    write(`@microsoft/sp-${name}/dist/${name}.js`, `/* ${name} */`);
  }
  write("@microsoft/sp-loader/dist/sp-loader-assembly_en-us.js", "/* loader */");
  write("react/umd/react.production.min.js", "/* react */");
  write("react-dom/umd/react-dom.production.min.js", "/* react-dom */");
  write("requirejs/require.js", "/* require */");
  return folder;
}

function aManifest(alias: string, resources: Readonly<Record<string, string | { readonly id: string; readonly version: string }>>): object {
  const scriptResources = Object.fromEntries(
    Object.entries(resources).map(([name, wish]) => [
      name,
      typeof wish === "string" ? { type: "path", path: wish } : { type: "component", ...wish },
    ]),
  );
  return { id: alias, alias, version: "1.0.0", loaderConfig: { internalModuleBaseUrls: [], entryModuleId: alias, scriptResources } };
}
