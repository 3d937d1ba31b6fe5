import type { FastifyInstance } from 'fastify';

/** Listens, or ends the process with a sentence that names the port and the setting that moves it. */
export async function listen(
  app: FastifyInstance,
  { host, port, portSetting }: { host: string; port: number; portSetting: string },
): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    process.stderr.write(
      `Cổng ${port} đã có chương trình khác dùng. Đặt ${portSetting} sang cổng khác. / Port ${port} is taken. Set ${portSetting} to another port.\n`,
    );
    process.exit(1);
  }
}
