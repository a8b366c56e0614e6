"use client";
import { useSearchParams } from "next/navigation";

/** One value of the address's query; empty when it is not there. The page's Suspense boundary is its layout's. */
export function useQueryParam(name: string): string {
  return useSearchParams().get(name) ?? "";
}
