import type { SetUpStep } from "../../spfx/sharepoint-part.ts";
import type { PlayerErrorKind } from "../../spfx/player-error.ts";
import type { ViewSettings } from "../view-settings.ts";

const STEPS: Readonly<Record<SetUpStep, string>> = {
  look: "Looking whether anything has to be installed or built.",
  install: "Installing what builds and runs a web part: once, two to four minutes, about 1 GB.",
  core: "Building the library.",
  build: "Building the web part: about a minute.",
  package: "Packaging the web part.",
};

const OBSTACLES: Readonly<Record<PlayerErrorKind, string>> = {
  "no-package": "The web part is not built yet. Run npm run build:sharepoint, then open this page again.",
  "odd-package": "The built package could not be read. Delete the folder sharepoint-webpart/sharepoint, then run npm run build:sharepoint.",
  "no-runtime":
    "Something is missing in sharepoint-webpart/node_modules. Delete that folder, then start again with npm start, which installs it.",
  "unknown-component":
    "SharePoint’s code in sharepoint-webpart/node_modules is not the version this workbench knows. Delete that folder, then start again with npm start.",
};

const ENGLISH = {
  sites: "Sites",
  home: "Home",
  documents: "Documents",
  pages: "Pages",
  allOfIt: "Alongside",
  siteNavigation: "Site",
  noPages: "There is nothing here that you can open.",
  signIn: "SharePoint knows nobody without an account",
  signInBody: "Choose a person under “See as” below.",
  document: "A document with readers of its own",
  edit: "Edit",
  editText: "Change the text",
  pageText: "Text, as HTML",
  save: "Save and publish",
  discard: "Discard changes",
  notSaved: "Not saved: you may not change this page, or it could not be reached.",
  pane: "Settings of the web part",
  toolbox: "Web part",
  asPlaced: "As it stands on the page",
  noWebPart: "None",
  background: "Background of the section",
  section: { plain: "None", soft: "Soft", strong: "Strong" },
  failed: "The web part did not start. The browser’s console says why.",
  failedTitle: "SharePoint’s code stopped",
  failedBody: "The page could not be shown. This is what SharePoint does when its own code does not come up.",
  waitingTitle: "SharePoint is being set up",
  waitingBody: "This page shows the web part by itself as soon as it is there. The other platforms of the workbench work meanwhile.",
  notPlayable: "The web part cannot be shown here yet",
  leftOut: "The workbench was started without SharePoint. Start it with npm start to have it here.",
  stepFailed: "One step of the set-up did not succeed. A network or a full disk is the usual cause; npm start tries again.",
  whatItSaid: "What it said",
  steps: STEPS,
  obstacles: OBSTACLES,
};

const GERMAN: typeof ENGLISH = {
  sites: "Websites",
  home: "Start",
  documents: "Dokumente",
  pages: "Seiten",
  allOfIt: "Alongside",
  siteNavigation: "Website",
  noPages: "Hier ist nichts, was du öffnen kannst.",
  signIn: "SharePoint kennt niemanden ohne Konto",
  signInBody: "Wähle unten bei „Ansehen als“ eine Person.",
  document: "Ein Dokument, das nicht alle lesen können",
  edit: "Bearbeiten",
  editText: "Text ändern",
  pageText: "Text, als HTML",
  save: "Speichern und veröffentlichen",
  discard: "Änderungen verwerfen",
  notSaved: "Nicht gespeichert: Du darfst diese Seite nicht ändern, oder sie war nicht erreichbar.",
  pane: "Einstellungen des Webparts",
  toolbox: "Webpart",
  asPlaced: "Wie es auf der Seite steht",
  noWebPart: "Keins",
  background: "Hintergrund des Abschnitts",
  section: { plain: "Ohne", soft: "Hell", strong: "Kräftig" },
  failed: "Das Webpart ist nicht gestartet. Die Konsole des Browsers sagt, warum.",
  failedTitle: "Der Code von SharePoint hat angehalten",
  failedBody: "Die Seite konnte nicht gezeigt werden. So verhält sich SharePoint, wenn sein eigener Code nicht hochkommt.",
  waitingTitle: "SharePoint wird eingerichtet",
  waitingBody: "Diese Seite zeigt das Webpart von selbst, sobald es da ist. Die anderen Plattformen der Werkbank laufen schon.",
  notPlayable: "Das Webpart kann hier noch nicht gezeigt werden",
  leftOut: "Die Werkbank wurde ohne SharePoint gestartet. Mit npm start ist es dabei.",
  stepFailed:
    "Ein Schritt der Einrichtung ist nicht gelungen. Meist liegt es am Netz oder an einer vollen Platte; npm start versucht es noch einmal.",
  whatItSaid: "Was dabei gemeldet wurde",
  steps: {
    look: "Es wird nachgesehen, ob etwas zu installieren oder zu bauen ist.",
    install: "Es wird installiert, was ein Webpart baut und laufen lässt: einmal, zwei bis vier Minuten, etwa 1 GB.",
    core: "Die Bibliothek wird gebaut.",
    build: "Das Webpart wird gebaut: etwa eine Minute.",
    package: "Das Webpart wird verpackt.",
  },
  obstacles: {
    "no-package": "Das Webpart ist noch nicht gebaut. Führe npm run build:sharepoint aus und öffne diese Seite noch einmal.",
    "odd-package":
      "Das gebaute Paket war nicht lesbar. Lösche den Ordner sharepoint-webpart/sharepoint und führe dann npm run build:sharepoint aus.",
    "no-runtime":
      "In sharepoint-webpart/node_modules fehlt etwas. Lösche diesen Ordner und starte noch einmal mit npm start, das ihn neu installiert.",
    "unknown-component":
      "Der Code von SharePoint in sharepoint-webpart/node_modules hat nicht die Version, die diese Werkbank kennt. Lösche diesen Ordner und starte noch einmal mit npm start.",
  },
};

export type SiteWords = typeof ENGLISH;

/** The words of the SharePoint-like pages; in Arabic, which is there for its direction, they are English. */
export function siteWords(language: ViewSettings["language"]): SiteWords {
  return language === "de" ? GERMAN : ENGLISH;
}
