import { searchable } from "@/lib/search/searchable"

const digits: Record<string, string> = { 一: "1", 二: "2", 三: "3" }

/** A rank as it is compared: width, case, marks, dots and hyphens aside; 一等陸佐 is 1等陸佐, Lt. Col. is Lt Col. */
export function rankKey(written: string): string {
  return searchable(written.replace(/[.·・_-]/gu, " "))
    .replace(/[一二三](?=等|陸|海|空|佐|尉|曹|士)/gu, digit => digits[digit] ?? digit)
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
}
