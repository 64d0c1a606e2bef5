import { z } from "zod"

/** ISO 3166 alpha-2 of a country, or ASEAN, the one organization that stands for its members. */
export const countryCode = z.string().regex(/^([A-Z]{2}|ASEAN)$/, "form.choose_listed")

/** Countries to choose from in a form, and ASEAN. An import may bring others that ISO knows. */
export const countryCodes: readonly string[] = (
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD " +
  "CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA " +
  "GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI " +
  "KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU " +
  "MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW " +
  "SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW " +
  "TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW ASEAN"
).split(" ")

/** For whom ASEAN stands. */
export const aseanMembers: readonly string[] = ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"]
