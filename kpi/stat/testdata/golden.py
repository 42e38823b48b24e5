"""Writes the golden files that golden_test.go compares package stat with.

Needs scipy, statsmodels and mpmath (Debian: python3-scipy python3-statsmodels
python3-mpmath). Run it in this folder: python3 golden.py. The cases are random
with a fixed seed, so the files do not change from run to run.

Tails of the beta and gamma distributions are mpmath's, with 30 digits, and
integrated for large parameters; Fisher's test is summed in whole numbers;
everything else is scipy's and statsmodels' own. Quantiles and Poisson
probabilities are R's (golden.R): those of scipy 1.10 are off by up to 7e-6.
"""

import math
import random
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special, stats
from statsmodels.stats import proportion

CASES = 2000
mp.mp.dps = 30


def write(name, header, rows):
    with open(name + ".txt", "w") as f:
        f.write("# " + header + "\n")
        for row in rows:
            f.write(" ".join(cell(c) for c in row) + "\n")


def cell(c):
    if isinstance(c, (int, np.integer, str)):
        return str(c)
    if isinstance(c, Exact):
        return repr(float(c.x))
    return "%.15g" % float(c)


class Exact:
    """An input that must be read back to the last bit."""

    def __init__(self, x):
        self.x = x


def log_uniform(r, low, high):
    return math.exp(r.uniform(math.log(low), math.log(high)))


def confidence(r):
    return r.choice([0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999, round(r.uniform(0.01, 0.999), 4)])


def share(r, most):
    """x of n: small, large, in the middle, none, all."""
    n = max(1, int(log_uniform(r, 1, most)))
    kind = r.random()
    if kind < 0.05:
        x = 0
    elif kind < 0.1:
        x = n
    elif kind < 0.5:
        x = min(n, int(log_uniform(r, 1, n + 1)))
    else:
        x = r.randint(0, n)
    return (x, n) if r.random() < 0.7 else (n - x, n)


def normal():
    r = random.Random(1)
    for _ in range(CASES):
        z = Exact(r.choice([r.gauss(0, 1), r.uniform(-37, 37)]))
        p = Exact(r.choice([r.uniform(1e-9, 1), log_uniform(r, 1e-300, 0.5), 1 - log_uniform(r, 1e-15, 0.5)]))
        yield z, special.ndtr(z.x), special.ndtr(-z.x), p, special.ndtri(p.x)


def tail_gamma(a, x):
    """Both tails of the gamma distribution, by quadrature of its density."""
    a, x = mp.mpf(a), mp.mpf(x)
    front = a * mp.log(x) - x - mp.loggamma(a)

    def upper():
        ends = [0] + [s * mp.mpf(4) ** k for k in range(0, 12)]
        f = lambda w: mp.exp((a - 1) * mp.log1p(w / x) - w)
        return mp.exp(front) / x * mp.quad(f, ends)

    def lower():
        ends = [0] + [e for e in (s * mp.mpf(4) ** k for k in range(0, 12)) if e < x] + [x]
        f = lambda w: mp.exp((a - 1) * mp.log1p(-w / x) + w) if w < x else mp.mpf(0)
        return mp.exp(front) / x * mp.quad(f, ends)

    slope = abs(a - 1 - x) / x
    s = min(mp.sqrt(x) / 2, 1 / slope) if slope else mp.sqrt(x) / 2
    if x > a:
        q = upper()
        return 1 - q, q
    p = lower()
    return p, 1 - p


def gamma():
    r = random.Random(2)
    for _ in range(CASES):
        a = Exact(r.choice([log_uniform(r, 0.01, 100), log_uniform(r, 100, 1e6), log_uniform(r, 1e6, 1e12), r.randint(1, 200) / 2]))
        sigma = math.sqrt(a.x)
        x = a.x + sigma * r.choice([r.gauss(0, 1.5), r.uniform(-8, 20)])
        if x <= 0:
            x = a.x * log_uniform(r, 1e-3, 1)
        x = Exact(x)
        if a.x < 300:
            q = mp.gammainc(mp.mpf(a.x), mp.mpf(x.x), mp.inf, regularized=True)
            p = mp.gammainc(mp.mpf(a.x), 0, mp.mpf(x.x), regularized=True)
        else:
            p, q = tail_gamma(a.x, x.x)
        yield x, a, p, q


def tail_beta(x, a, b):
    """Both tails of the beta distribution, by quadrature of its density."""
    x, a, b = mp.mpf(x), mp.mpf(a), mp.mpf(b)
    if x > a / (a + b):
        q, p = tail_beta_lower(1 - x, b, a)
        return p, q
    return tail_beta_lower(x, a, b)


def tail_beta_lower(x, a, b):
    front = a * mp.log(x) + b * mp.log1p(-x) - (mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b))
    if a < 2:  # the density is infinite at 0, or has a corner there
        term = total = mp.mpf(1)
        k = 0
        while term > total * mp.eps:
            term *= (a + b + k) * x / (a + 1 + k)
            total += term
            k += 1
        p = mp.exp(front) / a * total
        return p, 1 - p
    slope = abs((a - 1) - (b - 1) * x / (1 - x))
    curve = mp.sqrt(a * (1 + a / b))
    s = 1 / max(slope, curve) / 2
    ends = [0] + [e for e in (s * mp.mpf(4) ** k for k in range(0, 30)) if e < 1] + [1]
    f = lambda w: mp.exp((a - 1) * mp.log1p(-w) + (b - 1) * mp.log1p(x * w / (1 - x))) if w < 1 else mp.mpf(0)
    p = mp.exp(front) / (1 - x) * mp.quad(f, ends)
    return p, 1 - p


def beta():
    r = random.Random(3)
    for _ in range(CASES):
        pick = lambda: r.choice([log_uniform(r, 0.05, 100), log_uniform(r, 100, 1e6), log_uniform(r, 1e6, 1e12), r.randint(1, 200) / 2])
        a, b = Exact(pick()), Exact(pick())
        mean = a.x / (a.x + b.x)
        sigma = math.sqrt(mean * (1 - mean) / (a.x + b.x + 1))
        x = mean + sigma * r.choice([r.gauss(0, 1.5), r.uniform(-6, 6)])
        if not 0 < x < 1:
            x = mean * r.random()
        x = Exact(min(x, 1 - 1e-16))
        if max(a.x, b.x) < 300:
            with mp.workdps(60):
                p = mp.betainc(mp.mpf(a.x), mp.mpf(b.x), 0, mp.mpf(x.x), regularized=True)
                q = 1 - p
        else:
            p, q = tail_beta(x.x, a.x, b.x)
        yield x, a, b, p, q


def score():
    r = random.Random(4)
    for _ in range(CASES):
        x, n = share(r, 1e6)
        c = confidence(r)
        w = proportion.proportion_confint(x, n, 1 - c, "wilson")
        a = proportion.proportion_confint(x, n, 1 - c, "agresti_coull")
        yield (x, n, Exact(c), *w, *a)


def exact():
    r = random.Random(5)
    for _ in range(CASES):
        x, n = share(r, 1e6)
        c = confidence(r)
        j = proportion.proportion_confint(x, n, 1 - c, "jeffreys")
        e = proportion.proportion_confint(x, n, 1 - c, "beta")
        yield (x, n, Exact(c), *j, *e)


def newcombe():
    r = random.Random(6)
    for _ in range(CASES):
        (x1, n1), (x2, n2) = share(r, 1e5), share(r, 1e5)
        c = confidence(r)
        i = proportion.confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff", alpha=1 - c)
        yield (x1, n1, x2, n2, Exact(c), *i)


def goodness():
    r = random.Random(7)
    for _ in range(CASES):
        k = r.randint(2, 5)
        weights = [r.randint(1, 20) for _ in range(k)]
        counts = [r.randint(0, int(log_uniform(r, 2, 1e6))) for _ in range(k)]
        counts[0] += 1
        total = sum(counts)
        t = stats.chisquare(counts, [total * w / sum(weights) for w in weights])
        yield (k, *counts, *weights, t.statistic, t.pvalue)


def fisher():
    """Whole numbers only: the p values are rounded once, at the end."""
    r = random.Random(8)
    for _ in range(CASES):
        (x1, n1), (x2, n2) = share(r, 300), share(r, 300)
        c, n = x1 + x2, n1 + n2
        ways = {k: math.comb(n1, k) * math.comb(n2, c - k) for k in range(max(0, c - n2), min(n1, c) + 1)}
        whole = math.comb(n, c)
        most = ways[x1] * Fraction(10**7 + 1, 10**7)
        two = sum(w for w in ways.values() if w <= most)
        greater = sum(w for k, w in ways.items() if k >= x1)
        less = sum(w for k, w in ways.items() if k <= x1)
        yield (x1, n1, x2, n2, *(Fraction(s, whole) for s in (two, greater, less)))


def shrink():
    """Kleinman's moments and the James–Stein mean, written down anew."""
    r = random.Random(10)
    for _ in range(CASES):
        k = 4
        level = r.uniform(0.05, 0.95)
        groups = []
        for _ in range(k):
            n = r.randint(2, 400)
            p = min(max(r.gauss(level, 0.1), 0.01), 0.99)
            groups.append((sum(r.random() < p for _ in range(n)), n))
        x = np.array([g[0] for g in groups], float)
        n = np.array([g[1] for g in groups], float)
        mean = x.sum() / n.sum()
        if mean in (0, 1):
            continue
        w = n / n.sum()
        s = (n * (x / n - mean) ** 2).sum()
        g = (s - mean * (1 - mean) * (1 - w).sum()) / (mean * (1 - mean) * ((n * (1 - w)).sum() - (1 - w).sum()))
        weight = (1 - g) / g if g > 0 else 1e15
        weight = min(weight, 1e15)
        a, b = x[0] + mean * weight, n[0] - x[0] + (1 - mean) * weight
        i = stats.beta.ppf([0.025, 0.975], a, b) if weight < 1e9 else (0, 0)
        means = x / n
        variance = round(level * (1 - level) / 200, 6)
        c = max(0, 1 - (k - 3) * variance / ((means - means.mean()) ** 2).sum())
        js = means.mean() + c * (means - means.mean())
        yield (*(v for g in groups for v in g), mean, weight, a / (a + b), *i, variance, js[0])


if __name__ == "__main__":
    write("normal", "z below above p quantile", normal())
    write("gamma", "x shape below above", gamma())
    write("beta", "x a b below above", beta())
    write("score", "x n confidence wilson agresti_coull", score())
    write("exact", "x n confidence jeffreys clopper_pearson", exact())
    write("newcombe", "x1 n1 x2 n2 confidence low high", newcombe())
    write("goodness", "k counts weights statistic p", goodness())
    write("fisher", "x1 n1 x2 n2 two_sided greater less", fisher())
    write("shrink", "x n … mean weight share low high variance first", shrink())
