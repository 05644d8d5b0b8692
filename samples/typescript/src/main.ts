import { Client } from "./client.js";
import { host } from "./host.js";

const plumbline = new Client(
  process.env["PLUMBLINE_URL"] ?? "http://127.0.0.1:8383",
  process.env["PLUMBLINE_TOKEN"],
);
const port = Number(process.env["PORT"] ?? 8484);
host(plumbline).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}`));
