/** The licences the data may be under, by their SPDX names. */
export const licences = {
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0 International",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC-BY-SA-4.0": {
    title: "Creative Commons Attribution-ShareAlike 4.0 International",
    path: "https://creativecommons.org/licenses/by-sa/4.0/",
  },
  "CC-BY-NC-4.0": {
    title: "Creative Commons Attribution-NonCommercial 4.0 International",
    path: "https://creativecommons.org/licenses/by-nc/4.0/",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0 Universal",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  "ODC-By-1.0": {
    title: "Open Data Commons Attribution License 1.0",
    path: "https://opendatacommons.org/licenses/by/1-0/",
  },
  "OGL-UK-3.0": {
    title: "Open Government Licence 3.0",
    path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
} as const

export type LicenceName = keyof typeof licences

export const licenceNames = Object.keys(licences) as [LicenceName, ...LicenceName[]]
