import { parse } from "csv-parse/sync"
import { z } from "zod"

/*
 * Checks a data package as programs that know Frictionless Data do: the descriptor by its profile, each file against its
 * table schema, keys across files. Written from the specification, and knowing nothing of the code that makes the files.
 */

const texts = z.strictObject({ en: z.string().min(1), ja: z.string().min(1), mn: z.string().min(1) })
const described = { description: z.string().min(1), descriptions: texts }
const name = z.string().regex(/^[a-z0-9._-]+$/)

const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(["string", "integer", "boolean", "datetime"]),
  ...described,
  language: z.enum(["en", "ja", "mn"]).optional(),
  constraints: z
    .strictObject({
      required: z.boolean().optional(),
      enum: z.array(z.string()).min(1).optional(),
      pattern: z.string().optional(),
      minimum: z.number().optional(),
    })
    .optional(),
})

export const dataPackageSchema = z.strictObject({
  profile: z.literal("tabular-data-package"),
  name,
  title: z.string(),
  ...described,
  homepage: z.url(),
  created: z.iso.datetime(),
  licenses: z.array(z.strictObject({ name: z.string(), path: z.url(), title: z.string() })).min(1),
  resources: z
    .array(
      z.strictObject({
        name,
        path: z.url(),
        format: z.literal("csv"),
        mediatype: z.literal("text/csv"),
        encoding: z.literal("utf-8"),
        profile: z.literal("tabular-data-resource"),
        ...described,
        schema: z.strictObject({
          fields: z.array(fieldSchema).min(1),
          missingValues: z.array(z.string()),
          primaryKey: z.array(z.string()).optional(),
          foreignKeys: z
            .array(
              z.strictObject({
                fields: z.array(z.string()),
                reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()) }),
              }),
            )
            .optional(),
        }),
      }),
    )
    .min(1),
})

export type DataPackage = z.infer<typeof dataPackageSchema>
type Resource = DataPackage["resources"][number]
type Field = z.infer<typeof fieldSchema>
type Row = Record<string, string>

export function readTable(csv: string): Row[] {
  return parse<Row>(csv, { bom: true, columns: true, record_delimiter: "\r\n" })
}

/** Everything that is wrong, as sentences. `files` are the texts of the files by the name of their resource. */
export function problemsOf(descriptor: DataPackage, files: ReadonlyMap<string, string>): string[] {
  const tables = new Map(descriptor.resources.map(({ name }) => [name, readTable(files.get(name) ?? "")]))
  return descriptor.resources.flatMap(resource => {
    const rows = tables.get(resource.name) ?? []
    return [
      ...headProblems(resource, files.get(resource.name) ?? ""),
      ...rows.flatMap((row, at) => rowProblems(resource, row, at)),
    ]
      .concat(primaryKeyProblems(resource, rows))
      .concat(foreignKeyProblems(resource, rows, tables))
  })
}

function headProblems({ name, schema }: Resource, csv: string): string[] {
  const [head = []] = parse(csv, { bom: true, to: 1 })
  const wanted = schema.fields.map(field => field.name)
  return head.join() === wanted.join() ? [] : [`${name}: columns are ${head.join()}, described are ${wanted.join()}`]
}

function rowProblems({ name, schema }: Resource, row: Row, at: number): string[] {
  return schema.fields.flatMap(field => {
    const problem = cellProblem(field, row[field.name] ?? "")
    return problem ? [`${name}, row ${at + 1}, ${field.name}: ${problem}`] : []
  })
}

const types: Record<Field["type"], RegExp> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
}

function cellProblem({ type, constraints = {} }: Field, value: string): string | null {
  if (value === "") return constraints.required ? "is required" : null
  if (!types[type].test(value)) return `"${value}" is no ${type}`
  if (constraints.enum && !constraints.enum.includes(value)) return `"${value}" is not among its words`
  if (constraints.pattern && !new RegExp(`^(?:${constraints.pattern})$`, "u").test(value))
    return `"${value}" is not so written`
  if (constraints.minimum !== undefined && Number(value) < constraints.minimum) return `${value} is too small`
  return null
}

const keyOf = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map(field => row[field] ?? ""))

function primaryKeyProblems({ name, schema: { primaryKey } }: Resource, rows: Row[]): string[] {
  if (!primaryKey) return []
  const seen = new Set<string>()
  return rows.flatMap(row => {
    const key = keyOf(row, primaryKey)
    const problem = seen.has(key) || primaryKey.some(field => !row[field])
    seen.add(key)
    return problem ? [`${name}: the key ${key} is blank or stands twice`] : []
  })
}

function foreignKeyProblems({ name, schema }: Resource, rows: Row[], tables: ReadonlyMap<string, Row[]>): string[] {
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const there = tables.get(reference.resource === "" ? name : reference.resource)
    if (!there) return [`${name}: there is no table ${reference.resource}`]
    const known = new Set(there.map(row => keyOf(row, reference.fields)))
    return rows
      .filter(row => fields.every(field => row[field]) && !known.has(keyOf(row, fields)))
      .map(row => `${name}: ${fields.join()} ${keyOf(row, fields)} is not in ${reference.resource || name}`)
  })
}
