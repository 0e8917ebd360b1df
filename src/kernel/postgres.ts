/** The door of `postgres/`: the embedded database and its supervisor. */
export {
  describeHome,
  findRunning,
  type Engine,
  getEngine,
  type HomeFacts,
  type RunningPostgres,
  startPostgres,
  type StartOptions,
  type Stopped,
} from './postgres/index.ts'
