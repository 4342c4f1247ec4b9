"""What a host has asked of an NFS server, by the kernel's own count: /proc/self/mountstats."""


def operations(text, folder):
    """The number of requests of each kind that the mount at `folder` has sent, those that are 0 left out."""
    counts, here, listed = {}, False, False
    for line in text.splitlines():
        words = line.split()
        if words[:1] == ["device"]:
            here, listed = words[4] == folder, False
        elif words == ["per-op", "statistics"]:
            listed = True
        elif here and listed and words and words[0].endswith(":") and int(words[1]):
            counts[words[0].removesuffix(":")] = int(words[1])
    return counts


def difference(before, after):
    """What was asked between two counts."""
    names = before.keys() | after.keys()
    counts = {name: after.get(name, 0) - before.get(name, 0) for name in sorted(names)}
    return {name: count for name, count in counts.items() if count}


def shown(counts):
    """`3: GETATTR 1, OPEN 2`."""
    return f"{sum(counts.values())}: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
