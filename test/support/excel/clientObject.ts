import { ExcelError } from './excelError';
import type { Loadable, RequestQueue } from './requestContext';

/** How a scalar property is read from what an object stands for. */
export type Readers<Target> = Readonly<Record<string, (target: Target) => unknown>>;

/** The result of a method; `value` throws until the batch has gone through. */
export class FakeClientResult<Value> {
  #value: { readonly value: Value } | undefined;

  /** Called by the application only. */
  fill(value: Value): void {
    this.#value = { value };
  }

  get value(): Value {
    if (this.#value === undefined) throw new ExcelError('ValueNotLoaded', 'The value of the result object has not been loaded yet.');
    return this.#value.value;
  }
}

/** A proxy of something in the workbook: everything done to it is queued, nothing is readable before it was loaded and synced. */
export abstract class ClientObject<Target> {
  #target: { readonly value: Target | null } | undefined;
  readonly #loaded = new Map<string, unknown>();
  readonly #generation: number;

  constructor(
    readonly context: RequestQueue,
    private readonly typeName: string,
    resolve: () => Target | null,
  ) {
    this.#generation = context.generation;
    context.enqueue(`${typeName}.new`, () => {
      const value = resolve();
      this.#target = { value };
      context.deliver(20, () => this.#loaded.set('isNullObject', value === null));
    });
  }

  /** Readers of the scalar properties that `load` knows. */
  protected abstract scalars(): Readers<Target>;

  /** The object under a navigation property, for paths such as `format/fill`. */
  protected navigate(_property: string): Loadable | undefined {
    return undefined;
  }

  /** Whether no such object exists; readable after `sync` on objects from `...OrNullObject`. */
  get isNullObject(): boolean {
    return this.read<boolean>('isNullObject');
  }

  /** Queues the loading of properties: `'address,rowCount'`, an array of names, or none for every scalar one. */
  load(names?: string | readonly string[]): this {
    const list = typeof names === 'string' ? names.split(',') : (names ?? Object.keys(this.scalars()));
    for (const name of list) this.#loadPath(name.trim());
    return this;
  }

  #loadPath(path: string): void {
    const slash = path.indexOf('/');
    const head = slash < 0 ? path : path.slice(0, slash);
    if (head in this.scalars()) {
      this.enqueue(`load ${path}`, (target) => this.#deliver(head, target), false);
      return;
    }
    this.loadNavigation(head, slash < 0 ? undefined : path.slice(slash + 1));
  }

  /** Loads a path below a navigation property; collections read `items` here. */
  protected loadNavigation(head: string, rest: string | undefined): void {
    const child = this.navigate(head);
    if (child === undefined) throw new ExcelError('InvalidArgument', `${this.typeName} has no property ${head}`, this.typeName);
    child.load(rest);
  }

  #deliver(name: string, target: Target): void {
    const value = this.scalars()[name]?.(target);
    this.context.deliver(payloadSize(value), () => this.#loaded.set(name, value));
  }

  /** Queues an action on what this object stands for. On a null object loading does nothing and everything else fails. */
  protected enqueue(operation: string, action: (target: Target) => void, mustExist = true): void {
    const name = `${this.typeName}.${operation}`;
    const alive = this.#generation === this.context.generation;
    this.context.enqueue(name, () => {
      if (!alive || this.#target === undefined)
        throw new ExcelError('InvalidObjectPath', `the object path of ${name} is not working`, name);
      if (this.#target.value !== null) action(this.#target.value);
      else if (mustExist) throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', name);
    });
  }

  /** The target while the batch runs: for objects that hang on this one. */
  resolved(): Target | null {
    if (this.#target === undefined) throw new ExcelError('InvalidObjectPath', `${this.typeName} was not resolved`, this.typeName);
    return this.#target.value;
  }

  /** Queues a method that answers a value. */
  protected result<Value>(operation: string, answer: (target: Target) => Value): FakeClientResult<Value> {
    const result = new FakeClientResult<Value>();
    this.enqueue(operation, (target) => {
      const value = answer(target);
      this.context.deliver(payloadSize(value), () => result.fill(value));
    });
    return result;
  }

  /** A loaded property. Throws what office.js throws when it was not loaded and synced. */
  protected read<Value>(name: string): Value {
    if (!this.#loaded.has(name)) {
      throw new ExcelError(
        'PropertyNotLoaded',
        `The property '${name}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
        `${this.typeName}.${name}`,
      );
    }
    return this.#loaded.get(name) as Value; // `scalars` gives each property its own type
  }

  /** Queues the setting of a property, readable at once as in office.js. */
  protected assign(name: string, value: unknown, action: (target: Target) => void): void {
    this.#loaded.set(name, value);
    this.enqueue(`set ${name}`, action);
  }

  /** Puts a value where `read` finds it. */
  protected keep(name: string, value: unknown): void {
    this.#loaded.set(name, value);
  }
}

/** Bytes of a value in an answer. */
export function payloadSize(value: unknown): number {
  return (JSON.stringify(value) ?? '').length;
}
