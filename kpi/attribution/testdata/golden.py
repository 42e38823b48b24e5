"""Writes the golden files that golden_test.go compares package attribution with.

Needs Python alone. Run it in this folder: python3 golden.py. The cases are
random with a fixed seed.

Everything is enumerated in fractions: Shapley values over all orders in which
the channels can come, removal effects by taking each channel out of the chain
and solving anew, credits touch by touch.
"""

import itertools
import math
import random
from fractions import Fraction as F

CASES = 2000


def write(name, header, rows):
    with open(name + ".txt", "w") as f:
        f.write("# " + header + "\n")
        for row in rows:
            f.write(" ".join(str(c) if isinstance(c, int) else "%.13g" % c for c in row) + "\n")


def paths(r, channels, longest):
    list = []
    for _ in range(r.randint(1, 5)):
        n = r.randint(0 if r.random() < 0.1 else 1, longest)
        list.append(([r.randrange(channels) for _ in range(n)], r.randint(0, 5), r.randint(0, 5)))
    return list


def encoded(list):
    line = [len(list)]
    for touches, won, lost in list:
        line += [len(touches), *touches, won, lost]
    return line


def position(n):
    if n == 1:
        return [F(1)]
    if n == 2:
        return [F(1, 2)] * 2
    return [F(2, 5)] + [F(1, 5) / (n - 2)] * (n - 2) + [F(2, 5)]


def w_shaped(n, key):
    w = [F(0)] * n
    for i in (0, key, n - 1):
        w[i] += F(3, 10)
    rest = [i for i in range(n) if w[i] == 0]
    for i in rest:
        w[i] = F(1, 10) / len(rest)
    return [x / sum(w) for x in w]


def rules():
    r = random.Random(1)
    for _ in range(CASES):
        c = r.randint(1, 3)
        list = paths(r, c, 6)
        keys = [r.randrange(len(t)) if t else 0 for t, _, _ in list]
        sums = [[F(0)] * c for _ in range(3)]
        worth = lambda s: sum(w for t, w, _ in list if t and set(t) <= s)
        for (t, w, _), key in zip(list, keys):
            n = len(t)
            if n:
                for k, split in enumerate(([F(1, n)] * n, position(n), w_shaped(n, key))):
                    for i, x in zip(t, split):
                        sums[k][i] += x * w
        shapley = [F(0)] * c
        orders = [*itertools.permutations(range(c))]
        for o in orders:
            for k, i in enumerate(o):
                shapley[i] += F(worth(set(o[: k + 1])) - worth(set(o[:k])), len(orders))
        yield (*[c], *encoded(list), *keys, *(x for s in sums for x in s), *shapley)


def probability(list, without):
    """P(conversion) when everybody who comes to a channel is lost there."""
    step = {}
    states = sorted({i for t, w, l in list for i in t if w + l} - {without})
    for t, w, l in list:
        if not t:
            continue
        way = ["start", *t]
        for a, b in zip(way, way[1:]):
            step[a, b] = step.get((a, b), 0) + w + l
        step[t[-1], "won"] = step.get((t[-1], "won"), 0) + w
        step[t[-1], "lost"] = step.get((t[-1], "lost"), 0) + l
    states = ["start", *states]
    out = {a: sum(n for (x, _), n in step.items() if x == a) for a in states}
    if not out["start"]:
        return None
    # h(a) - sum of P(a, b) h(b) = P(a, won), by Gauss and Jordan.
    m = [[F(int(a == b)) - F(step.get((a, b), 0), out[a]) for b in states] + [F(step.get((a, "won"), 0), out[a])] for a in states]
    for k in range(len(m)):
        p = next(i for i in range(k, len(m)) if m[i][k])
        m[k], m[p] = m[p], m[k]
        m[k] = [x / m[k][k] for x in m[k]]
        for i in range(len(m)):
            if i != k and m[i][k]:
                m[i] = [x - m[i][k] * y for x, y in zip(m[i], m[k])]
    return m[0][-1]


def markov():
    r = random.Random(2)
    done = 0
    while done < CASES:
        c = r.randint(1, 5)
        list = paths(r, c, 6)
        p = probability(list, None)
        if not p:
            continue
        done += 1
        yield (c, *encoded(list), p, *(1 - probability(list, i) / p for i in range(c)))


def decay():
    r = random.Random(3)
    for _ in range(CASES):
        n = r.randint(1, 6)
        half = r.choice([1, 7, 30, r.uniform(0.1, 60)]) * 86400
        half = int(half)
        ages = sorted((int(math.exp(r.uniform(0, math.log(1e7)))) for _ in range(n)), reverse=True)
        w = [2.0 ** (-a / half) for a in ages]
        if sum(w) < 1e-250:
            w = [2.0 ** (-(a - ages[-1]) / half) for a in ages]
        yield (half, n, *ages, *(x / math.fsum(w) for x in w))


if __name__ == "__main__":
    write("rules", "channels paths (touches … won lost) keys linear position w_shaped shapley", rules())
    write("markov", "channels paths (touches … won lost) probability removal", markov())
    write("decay", "half-life touches ages (seconds) shares", decay())
