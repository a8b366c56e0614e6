"use client";
import { ApolloProvider } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Desk } from "../../features/shell/desk";
import { client } from "../../platform/apollo/client";
import { Texts } from "../../platform/i18n/texts";
import { deskTexts } from "../texts";

export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return (
    <Texts namespaces={deskTexts}>
      <ApolloProvider client={client}>
        <Desk>{children}</Desk>
      </ApolloProvider>
    </Texts>
  );
}
