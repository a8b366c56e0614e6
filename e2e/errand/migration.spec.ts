import { expect, test } from "@playwright/test";
import { signIn, look } from "./steps";
