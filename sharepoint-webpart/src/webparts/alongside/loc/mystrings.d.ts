declare module "AlongsideWebPartStrings" {
  const strings: Readonly<Record<string, string>>;
  export = strings;
}
