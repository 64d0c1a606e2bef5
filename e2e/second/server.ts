import { spawn } from "node:child_process"
import { once } from "node:events"
import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { createServer, type AddressInfo } from "node:net"
import path from "node:path"
import { server } from "@/e2e/server"
import { environmentForPrograms } from "@/lib/env"
import { applicationUrlIn } from "@/lib/postgres/cluster"

export type SecondServer = {
  address: string
  /** All it has said so far: its log, at the level that says most. */
  said: () => string
  stop: () => Promise<void>
}

/**
 * Starts another Muster of the same build on the database of the journeys. Without its proxy it is the same application as
 * if somebody had found a way around `proxy.ts`.
 */
export async function secondServer({ proxy = true, https = false } = {}): Promise<SecondServer> {
  const port = await freePort()
  const folder = proxy ? process.cwd() : await buildWithoutProxy()
  const child = spawn(process.execPath, ["--import", "tsx", "e2e/second/serve.ts", folder], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environmentForPrograms({
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: https ? "https://muster.example.org" : "",
      TRUST_PROXY: "",
      DATABASE_URL: await applicationUrlIn(server.dataFolder),
      DATA_FOLDER: path.resolve(server.dataFolder),
      SECRET: server.secret,
      NEXTAUTH_SECRET: server.secret,
      AUTH_TRUST_HOST: "true",
      TIME_ZONE: "Asia/Ulaanbaatar",
      LOG_LEVEL: "debug",
    }) as NodeJS.ProcessEnv,
  })
  let said = ""
  const started = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes("listening\n")) resolve()
    }
    child.stdout.on("data", hear)
    child.stderr.on("data", hear)
    child.once("exit", code => reject(new Error(`The second server ended with ${String(code)}:\n${said}`)))
  })
  await started
  return {
    address: `http://localhost:${String(port)}`,
    said: () => said,
    stop: async () => {
      const ended = once(child, "exit")
      child.kill("SIGTERM")
      await ended
    },
  }
}

/** A copy of what was built in which nothing stands before the pages. */
async function buildWithoutProxy(): Promise<string> {
  const folder = path.resolve(".data", "test", "without-proxy")
  const built = path.join(folder, ".next")
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(".next", built, {
    recursive: true,
    verbatimSymlinks: true,
    filter: source => !/^\.next\/(?:cache|types|trace)/.test(source.replaceAll(path.sep, "/")),
  })
  for (const name of ["node_modules", "package.json", "next.config.js"])
    await symlink(path.resolve(name), path.join(folder, name))
  const file = path.join(built, "server", "functions-config-manifest.json")
  const manifest = JSON.parse(await readFile(file, "utf8")) as { functions: Record<string, unknown> }
  if (!Reflect.deleteProperty(manifest.functions, "/_middleware")) throw new Error("The build says nothing of a proxy")
  await writeFile(file, JSON.stringify(manifest))
  return folder
}

async function freePort(): Promise<number> {
  const asked = createServer().listen(0, "127.0.0.1")
  await once(asked, "listening")
  const { port } = asked.address() as AddressInfo
  asked.close()
  await once(asked, "close")
  return port
}
