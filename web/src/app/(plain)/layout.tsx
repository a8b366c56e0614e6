"use client";
import { ApolloProvider } from "@apollo/client/react";
import type { ReactNode } from "react";
import { client } from "../../platform/apollo/client";
import { Texts } from "../../platform/i18n/texts";
import { UpdatePrompt } from "../../platform/pwa/update-prompt";
import { plainTexts } from "../texts";

export default function PlainLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Texts namespaces={plainTexts}>
      <ApolloProvider client={client}>
        <UpdatePrompt />
        <main className="sheetPage">{children}</main>
      </ApolloProvider>
    </Texts>
  );
}
