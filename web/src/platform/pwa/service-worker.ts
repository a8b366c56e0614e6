/// <reference lib="webworker" />
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, createHandlerBoundToURL, matchPrecache, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { NetworkFirst, NetworkOnly } from "workbox-strategies";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] };

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
// Pages, scripts and styles of one version come from the device, together; a new version is offered when it is all here.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/u], cleanURLs: true });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(({ url }) => url.pathname === "/graphql" || /^\/(papers|downloads)\//u.test(url.pathname), new NetworkOnly());

// The keys with which a paper's signature is checked: the latest there are, and with no network the ones this device knows.
registerRoute(({ url }) => url.pathname === "/.well-known/jwks.json", new NetworkFirst({ cacheName: "published-keys" }));

// An address that is no page of this version: the server's word on it, or the page that says there is no network.
const offlinePage = createHandlerBoundToURL("/offline.html");
registerRoute(new NavigationRoute((options) => fetch(options.request).catch(() => offlinePage(options)), { denylist: [/^\/(graphql|papers|downloads|\.well-known|healthz|readyz|metrics)/u] }));

self.addEventListener("message", (event: ExtendableMessageEvent) => {
  if ((event.data as { type?: string } | null)?.type === "SKIP_WAITING") void self.skipWaiting();
});
