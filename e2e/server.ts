import path from "node:path"
import { env } from "@/lib/env"

/** The Muster that the journeys are made on: a built one, with its own database and the real starting data. */

const port = env().e2ePort

/** Where a journey that wants letters listens for them. */
const smtpPort = Number(port) + 1000

export const server = {
  smtpPort,
  address: `http://localhost:${port}`,
  dataFolder: path.join(".data", "e2e"),
  secret: "only-for-the-journeys-only-for-the-journeys",
  administrator: { email: "admin@example.org", password: "a password for the journeys" },
}

/** Settings of the started server. Blank ones undo what the surroundings say. */
export const serverSettings: Record<string, string> = {
  PORT: port,
  HOST: "127.0.0.1",
  PUBLIC_URL: "",
  TRUST_PROXY: "",
  DATABASE_URL: "",
  DATABASE_OWNER_URL: "",
  DATA_FOLDER: server.dataFolder,
  SECRET: server.secret,
  ADMIN_EMAIL: server.administrator.email,
  ADMIN_PASSWORD: server.administrator.password,
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  MAIL_FROM: "muster@example.org",
  STARTING_DATA: "real",
  TIME_ZONE: "Asia/Ulaanbaatar",
  LOG_LEVEL: "warn",
  // only those that a journey asks for
  BACKUP_EVERY_HOURS: "0",
}
