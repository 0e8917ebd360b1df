/** The door of `postgres/`: the embedded database and its supervisor. */
export {
  describeHome,
  emptyHome,
  type Engine,
  findRunning,
  getEngine,
  type HomeFacts,
  type RunningPostgres,
  startPostgres,
  type StartOptions,
  type Stopped,
} from './postgres/index.ts'
