/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

/** A page from the network that takes longer than this comes from the device. */
const patienceMs = 3_500;

// A worker's script brings its settings in the address's fragment. A kept response bears an address without it and would
// take the place of the asked one; one without an address leaves it as it was asked.
registerRoute(
  ({ request }) => request.destination === "worker",
  async ({ request }) => {
    const address = new URL(request.url);
    address.hash = "";
    const script = (await matchPrecache(address.href)) ?? (await fetch(request));
    return new Response(await script.blob(), { status: script.status, headers: script.headers });
  },
);
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/u], cleanURLs: true });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(({ url }) => url.pathname === "/graphql" || url.pathname.startsWith("/papers/"), new NetworkOnly());

const offlinePage = createHandlerBoundToURL("/offline.html");
registerRoute(
  new NavigationRoute(
    async (options) => {
      const { request } = options;
      try {
        return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
      } catch {
        const { pathname } = new URL(request.url);
        const page = pathname === "/" ? "/index.html" : `${pathname.replace(/\/$/u, "")}.html`;
        return (await matchPrecache(page)) ?? offlinePage(options);
      }
    },
    { denylist: [/^\/(graphql|papers|healthz|readyz|metrics)/u] },
  ),
);

self.addEventListener("message", (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: string } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});
