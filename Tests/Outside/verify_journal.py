#!/usr/bin/env python3
"""Checks an exported journal of a count book. Written from the journal's description alone; standard library only.

    python3 verify_journal.py JOURNAL [--key VKEY] [--checkpoint FILE]... [--proof FILE]...

JOURNAL is what `lekka journal export` prints, VKEY what `lekka journal key` prints, a checkpoint a signed note, a proof
what `lekka journal prove` prints. Exit 0: everything holds. Exit 1: something does not, and what.
"""
import argparse
import base64
import hashlib
import json
import sys


class Wrong(Exception):
    pass


# The tree: RFC 6962 section 2.1

def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(line):
    return sha256(b"\x00" + line)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


def root_of(leaves):
    """MTH(D[n]), by levels: a last node without a sibling goes up as it is."""
    if not leaves:
        return sha256(b"")
    while len(leaves) > 1:
        pairs = [node_hash(a, b) for a, b in zip(leaves[::2], leaves[1::2])]
        leaves = pairs + leaves[len(pairs) * 2:]
    return leaves[0]


def split(size):
    return 1 << (size - 1).bit_length() - 1


def inclusion_root(index, size, leaf, path):
    """The root that a path makes, from the definition of PATH(m, D[n]) read backwards."""
    if len(leaf) != 32:
        raise Wrong("the leaf is no hash")
    if size == 1:
        if path:
            raise Wrong("the proof has too many hashes")
        return leaf
    if not path:
        raise Wrong("the proof has too few hashes")
    half = split(size)
    if index < half:
        return node_hash(inclusion_root(index, half, leaf, path[:-1]), path[-1])
    return node_hash(path[-1], inclusion_root(index - half, size - half, leaf, path[:-1]))


def consistency_roots(old, size, path, old_root, whole=True):
    """Both roots that a path makes, from the definition of SUBPROOF(m, D[n], b) read backwards."""
    if old == size:
        if whole:
            if path:
                raise Wrong("the proof has too many hashes")
            return old_root, old_root
        if len(path) != 1:
            raise Wrong("the proof has a wrong number of hashes")
        return path[0], path[0]
    if not path:
        raise Wrong("the proof has too few hashes")
    half = split(size)
    if old <= half:
        before, after = consistency_roots(old, half, path[:-1], old_root, whole)
        return before, node_hash(after, path[-1])
    before, after = consistency_roots(old - half, size - half, path[:-1], old_root, False)
    return node_hash(path[-1], before), node_hash(path[-1], after)


# Ed25519: RFC 8032 section 5.1.7

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def recover_x(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        raise Wrong("the key or the signature is no point of the curve")
    return P - x if x & 1 != sign else x


def point(encoded):
    number = int.from_bytes(encoded, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    if y >= P:
        raise Wrong("the key or the signature is no point of the curve")
    x = recover_x(y, sign)
    return x, y, 1, x * y % P


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, p):
    total = (0, 1, 1, 0)
    while number:
        if number & 1:
            total = add(total, p)
        p = add(p, p)
        number >>= 1
    return total


def signature_is_valid(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    base_x = recover_x(BASE_Y, 0)
    left = times(s, (base_x, BASE_Y, 1, base_x * BASE_Y % P))
    right = add(point(signature[:32]), times(h, point(public)))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# The journal

def canonical(value):
    """RFC 8785 for values without fractions."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda pair: pair[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(k) + ":" + canonical(v) for k, v in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        raise Wrong("a number is no whole number")
    return json.dumps(value, ensure_ascii=False)


def distinct(pairs):
    if len({key for key, _ in pairs}) < len(pairs):
        raise Wrong("a field stands twice")
    return dict(pairs)


def check_entries(lines):
    for seq, line in enumerate(lines):
        try:
            entry = json.loads(line.decode("utf-8"), object_pairs_hook=distinct)
            if canonical(entry).encode() != line:
                raise Wrong("it is not written canonically")
            if entry.get("seq") != seq:
                raise Wrong(f"it says it is entry {entry.get('seq')}")
            for field in ("at", "by", "do"):
                if not isinstance(entry.get(field), str):
                    raise Wrong(f"it has no `{field}`")
            if seq and not isinstance(entry.get("answer"), dict):
                raise Wrong("it has no `answer`")
        except (ValueError, Wrong) as error:
            raise Wrong(f"entry {seq}: {error}") from error
    if not lines or json.loads(lines[0])["do"] != "book.open":
        raise Wrong("the journal does not begin with the opening of a book")
    return json.loads(lines[0])


def read_key(text):
    name, identifier, encoded = text.strip().split("+", 2)
    key = base64.b64decode(encoded, validate=True)
    if len(key) != 33 or key[0] != 1:
        raise Wrong("the key is no Ed25519 key")
    if sha256(name.encode() + b"\n" + key)[:4].hex() != identifier:
        raise Wrong("the key's id is another key's")
    return name, bytes.fromhex(identifier), key[1:]


def check_checkpoint(note, key, election, leaves):
    """The note is signed by the key, and its root is that of the journal's first entries. Answers the size."""
    text, gap, signatures = note.rpartition("\n\n")
    if not gap:
        raise Wrong("it is no signed note")
    text += "\n"
    origin, size, root = text.split("\n")[:3]
    if origin != election:
        raise Wrong(f"it is of {origin}, the journal of {election}")
    size = int(size)
    if key:
        name, identifier, public = key
        own = []
        for line in signatures.splitlines():
            dash, signer, encoded = line.split(" ")
            signature = base64.b64decode(encoded, validate=True)
            if dash == "\u2014" and signer == name and signature[:4] == identifier:
                own.append(signature[4:])
        if not own:
            raise Wrong("it is not signed by this key")
        if not all(signature_is_valid(public, text.encode(), signature) for signature in own):
            raise Wrong("its signature is not right")
    if size > len(leaves):
        raise Wrong(f"it is of {size} entries, and the journal has {len(leaves)}")
    if root_of(leaves[:size]) != base64.b64decode(root, validate=True):
        raise Wrong(f"its root is not that of the journal's first {size} entries")
    return size


def check_proof(proof, leaves):
    """The proof holds by itself, and is of this journal."""
    path = [bytes.fromhex(item) for item in proof["proof"]]
    root, size = bytes.fromhex(proof["root"]), proof["treeSize"]
    if "leafIndex" in proof:
        index, leaf = proof["leafIndex"], bytes.fromhex(proof["leafHash"])
        if not 0 <= index < size or inclusion_root(index, size, leaf, path) != root:
            raise Wrong("it does not hold")
        if size > len(leaves) or leaves[index] != leaf or root_of(leaves[:size]) != root:
            raise Wrong("it holds, but is of another journal")
        return f"entry {index} is among the first {size}"
    old, old_root = proof["fromSize"], bytes.fromhex(proof["fromRoot"])
    if not 1 <= old <= size or consistency_roots(old, size, path, old_root) != (old_root, root):
        raise Wrong("it does not hold")
    if size > len(leaves) or root_of(leaves[:old]) != old_root or root_of(leaves[:size]) != root:
        raise Wrong("it holds, but is of another journal")
    return f"the first {size} entries extend the first {old}"


def main():
    arguments = argparse.ArgumentParser(description="Checks an exported journal of a count book.")
    arguments.add_argument("journal")
    arguments.add_argument("--key", help="the verifier key")
    arguments.add_argument("--checkpoint", action="append", default=[], help="a signed checkpoint that was kept")
    arguments.add_argument("--proof", action="append", default=[], help="a proof")
    given = arguments.parse_args()
    place = given.journal
    try:
        with open(given.journal, "rb") as file:
            data = file.read()
        if data[-1:] != b"\n":
            raise Wrong("the last line is not ended")
        lines = data[:-1].split(b"\n")
        election = check_entries(lines)["election"]["id"]
        leaves = [leaf_hash(line) for line in lines]
        print(f"{len(lines)} entries of {election}, root {root_of(leaves).hex()}")
        place = "the key"
        key = read_key(given.key) if given.key else None
        for place in given.checkpoint:
            with open(place, encoding="utf-8", newline="") as file:
                size = check_checkpoint(file.read(), key, election, leaves)
            print(f"{place}: signed, and the journal extends its {size} entries" if key else
                  f"{place}: the journal extends its {size} entries; without --key nobody knows who signed it")
        for place in given.proof:
            with open(place, encoding="utf-8") as file:
                print(f"{place}: {check_proof(json.load(file), leaves)}")
    except (OSError, ValueError, KeyError, Wrong) as error:
        sys.exit(f"{place}: {error}")


if __name__ == "__main__":
    main()
