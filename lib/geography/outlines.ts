import { geoCentroid, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo"
import type { Feature, FeatureCollection, Geometry } from "geojson"
import isoCountries from "i18n-iso-countries"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import fine from "world-atlas/countries-50m.json"
import coarse from "world-atlas/countries-110m.json"

/*
 * Outlines of the world for small maps, from Natural Earth (public domain). They show where a country lies; Muster takes no
 * position on borders. The land is drawn from the coarse set, which suits a small drawing; where a country's middle lies is
 * read from the fine one, which has small islands too.
 */

export type MapPlace = { country: string; x: number; y: number }

export type CountryMap = {
  width: number
  height: number
  /** SVG path data of all land, with the borders, in whole units of the box: finer than so small a drawing shows. */
  land: string
  /** The middle of each country asked for. */
  places: MapPlace[]
  /** Countries asked for that the outlines do not have, and what is no country, such as ASEAN. */
  missing: string[]
}

type Countries = { countries: GeometryCollection<{ name: string }> }

const featuresOf = (atlas: unknown) => {
  const topology = atlas as Topology<Countries>
  return feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>
}

let middles: ReadonlyMap<string, [number, number]> | undefined

/** Longitude and latitude of the middle of each country, by its code in two letters. */
function middlesOfCountries(): ReadonlyMap<string, [number, number]> {
  middles ??= new Map(
    featuresOf(fine).features.flatMap(country => {
      const code = codeOf(country)
      return code ? [[code, geoCentroid(country)] as const] : []
    }),
  )
  return middles
}

const codeOf = ({ id }: Feature) => (id === undefined ? undefined : isoCountries.numericToAlpha2(String(id)))

/** Of the map on a page, in units of its box. */
export const mapSize = { width: 720, height: 330 }

const drawn = new Map<string, CountryMap | null>()
/** A map of the same countries is drawn once; there are few sets of partner countries. */
const mostKept = 50

/**
 * A map that holds the countries asked for, in a box of the given size with room around. Null where none of them is on the
 * map.
 */
export function countryMap(codes: readonly string[], size: { width: number; height: number }): CountryMap | null {
  const shown = [...new Set(codes)].sort()
  const key = [size.width, size.height, ...shown].join(" ")
  const kept = drawn.get(key)
  if (kept !== undefined) return kept
  const map = draw(shown, size)
  if (drawn.size >= mostKept) drawn.clear()
  drawn.set(key, map)
  return map
}

function draw(shown: readonly string[], { width, height }: { width: number; height: number }): CountryMap | null {
  const known = middlesOfCountries()
  const found = shown.flatMap(country => {
    const middle = known.get(country)
    return middle ? [{ country, middle }] : []
  })
  if (found.length === 0) return null
  const projection = projectionFor(
    found.map(({ middle }) => middle),
    width,
    height,
  )
  const land = geoPath(projection).digits(0)(featuresOf(coarse)) ?? ""
  return {
    width,
    height,
    land,
    places: found.flatMap(({ country, middle }) => {
      const at = projection(middle)
      return at ? [{ country, x: Math.round(at[0]), y: Math.round(at[1]) }] : []
    }),
    missing: shown.filter(country => !known.has(country)),
  }
}

/** Turned so that the places lie in the middle, which keeps islands beyond the date line beside their neighbors. */
function projectionFor(places: readonly [number, number][], width: number, height: number): GeoProjection {
  const around = { type: "MultiPoint" as const, coordinates: [...places] }
  const [longitude] = geoCentroid(around)
  const projection = geoNaturalEarth1().rotate([-longitude, 0])
  const margin = 48
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    around,
  )
  // One country alone, or neighbors, would fill the box: a map of the region says more.
  const nearest = width / 2
  if (projection.scale() > nearest) {
    projection.scale(nearest).translate([0, 0])
    const [x, y] = geoPath(projection).centroid(around)
    projection.translate([width / 2 - x, height / 2 - y])
  }
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ])
}
