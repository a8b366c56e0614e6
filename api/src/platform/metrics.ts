import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

export const requestSeconds = new Histogram({
  name: "epidosi_http_request_seconds",
  help: "Time to answer, by route and status.",
  labelNames: ["route", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

export const refusedCounter = new Counter({
  name: "epidosi_refusals_total",
  help: "Acts refused, by code.",
  labelNames: ["code"],
  registers: [metrics],
});

export const defectCounter = new Counter({ name: "epidosi_defects_total", help: "Unexpected errors, masked to the caller.", registers: [metrics] });
