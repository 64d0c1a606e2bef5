import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils"
import type { SchemaEngine } from "@prisma/schema-engine-wasm"

/**
 * Prisma's own schema engine as WebAssembly, over a driver adapter. The command line would fetch a native engine
 * from its vendor; this one comes with the packages, and folder and table stay in Prisma's format.
 */

type Bindings = typeof import("@prisma/schema-engine-wasm") & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }

let bindings: Promise<Bindings> | undefined

async function loadBindings(): Promise<Bindings> {
  const script = createRequire(path.resolve("package.json")).resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const loaded = (await import(pathToFileURL(script).href)) as Bindings
  const program = await readFile(path.join(path.dirname(script), "schema_engine_bg.wasm"))
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": withoutKeepingAwake(loaded as unknown as WebAssembly.ModuleImports),
  })
  loaded.__wbg_set_wasm(instance.exports)
  // Where the engine leaves the words of a panic, before it stops.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } })
  const start = instance.exports.__wbindgen_start as () => void
  start()
  return loaded
}

/** The engine leaves the timer of a lock it has long had behind: ten seconds in which a process does not end. */
function withoutKeepingAwake(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const timer = Object.keys(imports).find(name => name.startsWith("__wbg_setTimeout_"))
  if (!timer) return imports
  return { ...imports, [timer]: (call: () => void, delay: number) => setTimeout(call, delay).unref() }
}

let panic: string | undefined

function rememberPanic(message: string) {
  panic = message
}

export const schemaFile = path.join("prisma", "schema.prisma")

export async function withSchemaEngine<Result>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine } = await (bindings ??= loadBindings())
  const datamodels: [string, string][] = [[schemaFile, await readFile(schemaFile, "utf8")]]
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter))
    const result = await use(engine)
    engine.free()
    return result
  } catch (error) {
    if (panic) throw new Error(`The schema engine stopped: ${panic}`, { cause: error })
    throw error
  }
}

export const noFilter = { externalTables: [], externalEnums: [] }
