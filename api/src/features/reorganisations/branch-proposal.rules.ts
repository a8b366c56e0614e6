import { Refused } from "../../platform/refusal";

export interface Place {
  readonly code: string;
  readonly latitude: number;
  readonly longitude: number;
}
/** A municipal unit, where its people live. */
export interface PopulatedPlace extends Place {
  readonly population: number;
}

const earthRadius = 6_371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, in kilometres (haversine on the mean sphere). Roads are longer. */
export function kilometres(a: Omit<Place, "code">, b: Omit<Place, "code">): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const h = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface Travel {
  readonly code: string;
  /** The nearest office's place. */
  readonly to: string;
  readonly km: number;
}

export interface Coverage {
  /** Of each unit, in the order given. */
  readonly travels: readonly Travel[];
  /** Of a person of the municipality, to the nearest office. */
  readonly meanKm: number;
  readonly farthestKm: number;
}

/** How far the people of each unit have to the nearest of the offices. At least one office. */
export function cover(units: readonly PopulatedPlace[], offices: readonly Place[]): Coverage {
  const travels = units.map((unit) => nearest(unit, offices));
  const people = units.reduce((sum, { population }) => sum + population, 0);
  const walked = units.reduce((sum, { population }, index) => sum + population * (travels[index]?.km ?? 0), 0);
  return { travels, meanKm: people === 0 ? 0 : walked / people, farthestKm: Math.max(0, ...travels.map(({ km }) => km)) };
}

function nearest(unit: Place, offices: readonly Place[]): Travel {
  const [first, ...rest] = offices.map((office) => ({ code: unit.code, to: office.code, km: kilometres(unit, office) }));
  if (!first) throw new Error("people cannot be sent to no office");
  return rest.reduce((best, travel) => (travel.km < best.km ? travel : best), first);
}

export interface Proposal {
  /** Units in which a branch is kept, by code. */
  readonly chosen: readonly string[];
  /** Every choice was tried; else good ones were made better until none was. */
  readonly exact: boolean;
  readonly coverage: Coverage;
}

/** So many choices are still tried one by one. */
const mostChoices = 20_000;

/**
 * In which units to keep `count` branches beside the central office so that people have least far to go, each weighing the same (k-median on the units'
 * population). Of two that are as good the one with the lower codes. Refuses `INVALID_INPUT` (about: count) below one or above the other units.
 */
export function propose(units: readonly PopulatedPlace[], central: Place, count: number): Proposal {
  const candidates = units.filter(({ code }) => code !== central.code).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (!Number.isInteger(count) || count < 1 || count > candidates.length) throw new Refused("INVALID_INPUT", { about: "count", clause: "S11" });
  const cost = (chosen: readonly PopulatedPlace[]) => cover(units, [central, ...chosen]).meanKm;
  const exact = choicesOf(candidates.length, count) <= mostChoices;
  const chosen = exact ? best(subsets(candidates, count), cost) : improved(candidates, greedy(candidates, count, cost), cost);
  return { chosen: chosen.map(({ code }) => code).sort(), exact, coverage: cover(units, [central, ...chosen]) };
}

/** n over k, no further than one needs to know. */
function choicesOf(n: number, k: number): number {
  let choices = 1;
  for (let index = 1; index <= Math.min(k, n - k) && choices <= mostChoices; index += 1) choices = (choices * (n - index + 1)) / index;
  return choices;
}

function* subsets<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [offset, item] of all.slice(from, all.length - size + 1).entries()) for (const rest of subsets(all, size - 1, from + offset + 1)) yield [item, ...rest];
}

type Cost = (chosen: readonly PopulatedPlace[]) => number;
const clearlyLess = (a: number, b: number) => a < b - 1e-9;

function best(choices: Iterable<PopulatedPlace[]>, cost: Cost): PopulatedPlace[] {
  let found: { readonly chosen: PopulatedPlace[]; readonly cost: number } | undefined;
  for (const chosen of choices) {
    const its = cost(chosen);
    if (!found || clearlyLess(its, found.cost)) found = { chosen, cost: its };
  }
  return found?.chosen ?? [];
}

/** The one after the other that helps most. */
function greedy(candidates: readonly PopulatedPlace[], count: number, cost: Cost): PopulatedPlace[] {
  const chosen: PopulatedPlace[] = [];
  while (chosen.length < count) chosen.push(...best(candidates.filter((one) => !chosen.includes(one)).map((one) => [...chosen, one]), cost).slice(-1));
  return chosen;
}

/** One is exchanged for another as long as that helps. */
function improved(candidates: readonly PopulatedPlace[], start: readonly PopulatedPlace[], cost: Cost): PopulatedPlace[] {
  let chosen = [...start];
  for (;;) {
    const swaps = chosen.flatMap((out) => candidates.filter((one) => !chosen.includes(one)).map((into) => chosen.map((one) => (one === out ? into : one))));
    const better = best(swaps, cost);
    if (better.length === 0 || !clearlyLess(cost(better), cost(chosen))) return chosen;
    chosen = better;
  }
}
