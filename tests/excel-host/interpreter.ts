import { HostError, isHostObject, NULL, type HostObject } from './objects';

interface Arguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };
}

/** A request of office.js, as it comes over the wire. */
export interface RequestBody {
  AutoKeepReference: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ReplyBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

/** Services beside the workbook. office.js tells the first that functions of ribbon buttons can be called. */
const SERVICES: Record<string, HostObject> = {
  'Microsoft.InternalService.AddinInternalService': {
    host: true,
    type: 'AddinInternalService',
    call: { NotifyActionHandlerReady: () => undefined },
  },
};

export interface Interpreter {
  /** Carries out the first `limit` actions (all where left out) in order; those before a failing one stay done. */
  run(body: RequestBody, limit?: number): ReplyBody;
  references: Map<string, HostObject>;
  /** Members that were asked for and are not there: a test that ends with one has failed. */
  missing: string[];
}

export function interpreter(makeRoot: (references: Map<string, HostObject>) => HostObject): Interpreter {
  const references = new Map<string, HostObject>();
  const missing: string[] = [];
  const root = makeRoot(references);
  let counter = 0;

  function absent(object: HostObject, member: string): never {
    missing.push(`${object.type}.${member}`);
    throw new HostError('NotInThisHost', `${object.type}.${member} is not in this host`, `${object.type}.${member}`);
  }

  function run(body: RequestBody, limit = body.Actions.length): ReplyBody {
    const known = new Map<number, HostObject | typeof NULL>();
    const reply: ReplyBody = { Results: [], TraceIds: [] };

    const valuesOf = (info: Arguments | undefined): unknown[] =>
      (info?.Arguments ?? []).map((value, i) => {
        const path = info?.ReferencedObjectPathIds?.[i];
        return path ? resolve(path) : value;
      });

    function call(object: HostObject, name: string, info: Arguments | undefined): unknown {
      const member = object.call?.[name] as ((...values: unknown[]) => unknown) | undefined;
      if (!member) return absent(object, `${name}()`);
      return member(...valuesOf(info)) ?? null;
    }

    function find(path: ObjectPath): unknown {
      const parent = path.ParentObjectPathId ? resolve(path.ParentObjectPathId) : root;
      if (parent === NULL) return NULL;
      switch (path.ObjectPathType) {
        case PATH.root:
          return root;
        case PATH.method:
          return call(parent, path.Name, path.ArgumentInfo);
        case PATH.property:
          return parent.get?.[path.Name] ? parent.get[path.Name]!() : absent(parent, path.Name);
        case PATH.indexer:
          return parent.index ? parent.index(valuesOf(path.ArgumentInfo)[0] as string) : absent(parent, 'getItem()');
        case PATH.newObject:
          return SERVICES[path.Name] ?? absent(root, path.Name);
        case PATH.reference:
          if (!references.has(path.Name))
            throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
          return references.get(path.Name);
        case PATH.nothing:
          return NULL;
        default:
          throw new HostError('NotInThisHost', `object path of type ${path.ObjectPathType} ${path.Name}`);
      }
    }

    function resolve(id: number): HostObject | typeof NULL {
      let object = known.get(id);
      if (object === undefined) {
        const found = find(body.ObjectPaths[id]!);
        if (found !== NULL && !isHostObject(found)) throw new HostError('NotInThisHost', `path ${id} is no object`);
        object = found;
        known.set(id, object);
      }
      return object;
    }

    function identity(object: HostObject): Record<string, unknown> {
      const value: Record<string, unknown> = object.id === undefined ? {} : { Id: object.id };
      if (object.kept && body.AutoKeepReference) {
        value._ReferenceId = `ref${++counter}`;
        references.set(value._ReferenceId as string, object);
      }
      return value;
    }

    function query(object: unknown, select: string[]): unknown {
      if (object === NULL || object === null) return null;
      if (!isHostObject(object)) return object;
      if (object.items) {
        const inner = select.map((name) => name.replace(/^items\/?/i, '')).filter((name) => name !== '');
        return { _Items: object.items().map((item, index) => ({ _Index: index, ...(query(item, inner) as object) })) };
      }
      const value = identity(object);
      const nested = new Map<string, string[]>();
      for (const name of select) {
        if (name === '$none') continue;
        const [head = '', ...rest] = name.split('/');
        const member = head[0]!.toUpperCase() + head.slice(1);
        const read = object.get?.[member];
        if (!read) return absent(object, member);
        if (rest.length > 0) nested.set(member, [...(nested.get(member) ?? []), rest.join('/')]);
        else value[member] = plain(object, member, read());
      }
      for (const [member, inner] of nested) value[member] = query(object.get![member]!(), inner);
      return value;
    }

    // A whole object where a value was asked for: Excel would send all it has, which no code here should want.
    function plain(object: HostObject, member: string, value: unknown): unknown {
      return isHostObject(value) ? absent(object, `${member} (as a whole)`) : value === NULL ? null : value;
    }

    function act(action: Action): unknown {
      if (action.ActionType === ACTION.trace) {
        reply.TraceIds!.push(action.Id);
        return null;
      }
      const object = resolve(action.ObjectPathId);
      switch (action.ActionType) {
        case ACTION.instantiate:
          return object === NULL ? null : identity(object);
        case ACTION.query: {
          const select = action.QueryInfo?.Select ?? [];
          if (object !== NULL && select.length === 0) return absent(object, 'load() of everything');
          return query(object, select);
        }
        case ACTION.method:
          if (object === NULL) return null;
          return value(call(object, action.Name, action.ArgumentInfo));
        case ACTION.setProperty: {
          if (object === NULL)
            throw new HostError('ItemNotFound', "The requested resource doesn't exist.", action.Name);
          const set = object.set?.[action.Name] as ((value: unknown) => void) | undefined;
          if (!set) return absent(object, `${action.Name} =`);
          set(valuesOf(action.ArgumentInfo)[0]);
          return null;
        }
        default:
          throw new HostError('NotInThisHost', `action of type ${action.ActionType} ${action.Name}`);
      }
    }

    const value = (result: unknown): unknown =>
      isHostObject(result) ? identity(result) : result === NULL ? null : result;

    for (const [index, action] of body.Actions.slice(0, limit).entries()) {
      try {
        reply.Results.push({ ActionId: action.Id, Value: act(action) });
      } catch (error) {
        const failure =
          error instanceof HostError
            ? error
            : new HostError('NotInThisHost', `this host broke: ${String((error as Error).stack)}`);
        if (failure.code === 'NotInThisHost' && !missing.includes(failure.message)) missing.push(failure.message);
        reply.Error = {
          Code: failure.code,
          Message: failure.message,
          Location: failure.location,
          ActionIndex: index,
          HttpStatusCode: 400,
        };
        break;
      }
    }
    return reply;
  }
  return { run, references, missing };
}
