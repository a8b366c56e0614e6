import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../schema/schema.graphql",
  documents: ["src/**/*.graphql.ts"],
  generates: {
    "src/gql/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "readFragment" } },
      config: { strictScalars: true, scalars: { ID: { input: "string", output: "string" }, DateTime: "string", LocalDate: "string" }, enumsAsTypes: true, useTypeImports: true },
    },
  },
  ignoreNoDocuments: true,
};

export default config;
