import type { RequestQueue } from './requestContext';

/** A registered handler; `remove` is queued on the context it was added with. */
export interface FakeEventHandlerResult {
  readonly context: RequestQueue;
  remove(): void;
}

/** `OfficeExtension.EventHandlers`: adding and removing take effect with the next `sync`. */
export class FakeEventHandlers<Argument> {
  constructor(
    private readonly context: RequestQueue,
    private readonly event: string,
  ) {}

  add(handler: (argument: Argument) => unknown): FakeEventHandlerResult {
    const { context, event } = this;
    const listener = (argument: unknown): unknown => handler(argument as Argument); // `raise` gives each event its own argument
    const listeners = (): Set<(argument: unknown) => unknown> => {
      const set = context.application.listeners.get(event) ?? new Set();
      context.application.listeners.set(event, set);
      return set;
    };
    context.enqueue(`${event}.add`, () => listeners().add(listener));
    return { context, remove: () => context.enqueue(`${event}.remove`, () => listeners().delete(listener)) };
  }
}

/** Calls the handlers of an event and waits for them. */
export async function raise(
  listeners: ReadonlyMap<string, ReadonlySet<(argument: unknown) => unknown>>,
  event: string,
  argument: unknown,
): Promise<void> {
  for (const listener of [...(listeners.get(event) ?? [])]) await listener(argument);
}
