import type { Provider } from "../provider.ts";

/** First parts of addresses that are nobody's account. */
const OWN =
  "{about,account,apps,blog,codespaces,collections,contact,copilot,customer-stories,dashboard,discussions,enterprise,events,explore,features," +
  "git-guides,home,issues,join,login,marketplace,mobile,new,notifications,organizations,pricing,pulls,readme,resources,search,security," +
  "settings,signup,site,solutions,sponsors,stars,support,team,topics,trending,users,why-github}";

export const GITHUB: Provider = {
  name: "GitHub",
  hosts: ["github.com", "githubusercontent.com"],
  tracking: [
    "ref_product",
    "ref_cta",
    "ref_loc",
    "ref_page",
    "ref_type",
    "ref_style",
    "ref_plan",
    "email_source",
    "notification_referrer_id",
  ],
  shapes: [
    ["gist.github.com/(<author>/)<hex>(/*)", "code"],
    ["gist.github.com/<author>", "profile"],
    ["raw.githubusercontent.com/<author>/<repo>/<branch>/<file*>", "code"],
    ["docs.github.com/<language>(@<version>)/<tail*>", "article"],
    ["/search?q=<query*>", "search"],
    ["/topics/<query>", "tag"],
    ["/{orgs,sponsors,users}/<author>(/*)", "profile"],
    [`/${OWN}(/*)`, "page"],
    ["/", "home"],
    ["/<author>/<repo>/issues/<number>(/*)", "issue", "{author}/{repo} #{number}"],
    ["/<author>/<repo>/pull/<number>(/*)", "pull-request", "{author}/{repo} #{number}"],
    ["/<author>/<repo>/discussions/<number>(/*)", "discussion", "{author}/{repo} #{number}"],
    ["/<author>/<repo>/{issues,pulls,discussions,commits,branches,tags,labels,milestones}(/*)", "list", "{author}/{repo}"],
    ["/<author>/<repo>/releases/tag/<version*>", "release", "{author}/{repo} {version}"],
    ["/<author>/<repo>/releases(/*)", "release", "{author}/{repo}"],
    ["/<author>/<repo>/commit/<id>(/*)", "commit", "{author}/{repo}"],
    ["/<author>/<repo>/{blob,blame,raw,edit}/<branch>/<file*>", "code"],
    ["/<author>/<repo>/tree/<branch>/<file*>", "folder"],
    ["/<author>/<repo>/wiki/<slug>(/*)", "article"],
    ["/<author>/<repo>.git", "repository", "{author}/{repo}"],
    ["/<author>/<repo>(/tree/<branch>)", "repository", "{author}/{repo}"],
    ["/<author>/<repo>/*", "page", "{author}/{repo}"],
    ["/<author>", "profile"],
  ],
};
