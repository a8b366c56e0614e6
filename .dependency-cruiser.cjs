/** The boundaries of the house (design/architecture.md §2), each a sentence. */
const rooms = ["offices", "staff", "devices", "templates", "register", "applicants", "applications", "attachments", "declarations", "referrals", "certificates", "decisions", "custody", "transfers", "labels", "directorate", "deliveries", "incidents", "notices", "reorganisations", "legacy", "oversight"];
const tests = "(\\.test\\.ts$|testing\\.ts$)";

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "platform-knows-no-room", severity: "error", from: { path: "^api/src/platform", pathNot: tests }, to: { path: "^api/src/features" } },
    {
      name: "one-door",
      severity: "error",
      comment: "A room is entered by its index; only schema, data source and their like know what is inside. Rules read the rules of rooms to the left, which are pure as they are.",
      from: { path: "^api/src/features/([^/]+)/" , pathNot: [tests, "\\.rules\\.ts$"] },
      to: { path: "^api/src/features/([^/]+)/", pathNot: ["^api/src/features/$1/", "^api/src/features/[^/]+/index\\.ts$"] },
    },
    ...rooms.slice(0, -1).map((room, index) => ({
      name: `left-only-${room}`,
      severity: "error",
      comment: "Rooms stand in a line and import only to the left.",
      from: { path: `^api/src/features/${room}/`, pathNot: tests },
      to: { path: `^api/src/features/(${rooms.slice(index + 1).join("|")})/` },
    })),
    { name: "rules-are-pure", severity: "error", from: { path: "\\.rules\\.ts$" }, to: { path: "^(api/src|node_modules)", pathNot: ["\\.rules\\.ts$", "^api/src/platform/(refusal|clock)\\.ts$"] } },
    { name: "rules-touch-no-machine", severity: "error", comment: "No file, network, process or clock of Node behind a rule.", from: { path: "\\.rules\\.ts$" }, to: { dependencyTypes: ["core"] } },
    { name: "entities-know-no-graphql", severity: "error", from: { path: "\\.entity\\.ts$" }, to: { path: "(node_modules/(type-graphql|graphql|@apollo)|\\.(type|input|resolver)\\.ts$)" } },
    {
      name: "acts-know-no-transport",
      severity: "error",
      from: { path: "^api/src/features/[^/]+/[^.]+\\.ts$", pathNot: ["index\\.ts$"] },
      to: { path: "(node_modules/(type-graphql|@apollo|fastify|@fastify)|\\.resolver\\.ts$)" },
    },
    { name: "nobody-imports-resolvers", severity: "error", from: { pathNot: ["^api/src/schema\\.ts$"] }, to: { path: "\\.resolver\\.ts$" } },
    { name: "nobody-imports-tests", severity: "error", from: { pathNot: tests }, to: { path: tests } },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|out|\\.next|gql)/" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".css"] },
  },
};
