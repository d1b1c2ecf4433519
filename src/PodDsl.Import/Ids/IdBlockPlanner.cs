using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>
/// Gives imported containers and pods blocks of ids of their own. Those that share files share a block; those that need the ids of the host
/// keep them, and so does whoever shares files with them.
/// </summary>
public static class IdBlockPlanner
{
    private const string Subject = "id block";

    /// <summary>The subordinate ids that useradd gives a user.</summary>
    private const long UsualSubordinateIds = 65_536;

    /// <summary>The most others with which a unit says that it shares a block; the rest is for the rule that asks.</summary>
    private const int MostDeclared = 100;

    /// <summary>Makes the plan for all imports, which run on one host.</summary>
    public static IdBlockPlan Plan(IReadOnlyList<Imported> imports, IdBlockOptions options, Steps steps = default)
    {
        var units = imports.SelectMany(static imported => imported.Units).ToList();
        var work = new Work(units, options, steps);
        work.FindObstacles();
        var files = new SharedFiles(work.Owners, work.Volumes, options.Target.Scope, steps);
        work.GiveBlocks(files);
        var moves = work.Moves(files);
        var changed = imports.Select(imported => work.Change(imported, moves)).ToEquatableArray();
        return new IdBlockPlan(changed, work.Blocks.ToEquatableArray(), moves.ToEquatableArray());
    }

    /// <summary>The unit as files have it: with the maps of its block.</summary>
    public static Unit Expand(Unit unit, Target target) => unit.Find(Keys.UIDMap) is not null || unit.Find(Keys.GIDMap) is not null
        ? unit
        : IdBlocks.Expand(unit with { Language = Language.CSharp }, target) is var expanded && expanded.Settings == unit.Settings ? unit
        : expanded with { Language = unit.Language };

    private sealed class Work
    {
        private readonly IdBlockOptions _options;
        private readonly Steps _steps;
        private readonly IdPool _pool;
        private readonly BlockNumbers _numbers;
        private readonly Dictionary<IdOwner, long> _blocks = [];
        private readonly Dictionary<Unit, List<ImportNote>> _notes = new(ReferenceComparer<Unit>.Instance);
        private readonly Dictionary<Unit, (long Number, EquatableArray<UnitReference> Others)> _given = new(ReferenceComparer<Unit>.Instance);

        public Work(List<Unit> units, IdBlockOptions options, Steps steps)
        {
            (_options, _steps, _pool) = (options, steps, IdPool.Of(options.Target));
            _numbers = new BlockNumbers(new UnitSet(units.ToEquatableArray()) { LastIdBlock = options.First > 0 ? options.First - 1 : null }.With(steps), options.Target);
            var volumes = new Dictionary<string, Unit>(StringComparer.Ordinal);
            var owners = new Dictionary<string, IdOwner>(StringComparer.Ordinal);
            foreach (var unit in units)
            {
                if (unit.Kind == UnitKind.Volume)
                {
                    volumes.TryAdd(unit.ResourceName, unit);
                }
                else if (unit.Kind == UnitKind.Pod || (unit.Kind == UnitKind.Container && !Pods.IsMember(unit)))
                {
                    owners.TryAdd(unit.FileName, new IdOwner(unit));
                }
            }

            foreach (var unit in units.Where(Pods.IsMember))
            {
                if (owners.TryGetValue(unit.Find(Keys.Pod)?.Reference?.FileName ?? "", out var pod))
                {
                    pod.Members.Add(unit);
                }
                else
                {
                    Tell(unit, $"'{unit.Name}' is in a pod that is not among the imported ones, and has the ids of that pod.", "Give the pod a block.");
                }
            }

            Volumes = volumes;
            Owners = [.. owners.Values];
        }

        public IReadOnlyDictionary<string, Unit> Volumes { get; }

        public IReadOnlyList<IdOwner> Owners { get; }

        public List<BlockOfUnit> Blocks { get; } = [];

        public void FindObstacles()
        {
            foreach (var owner in _steps.Over(Owners))
            {
                foreach (var unit in owner.All)
                {
                    if (owner.Obstacle is null && IdObstacles.Find(unit, _pool.BlockSize, Volumes, isMember: unit != owner.Unit) is { } obstacle)
                    {
                        (owner.Obstacle, owner.Hindered) = (obstacle, unit);
                        Tell(unit, $"'{unit.Name}' {obstacle}, so {(unit == owner.Unit ? "it keeps its ids" : $"its pod '{owner.Unit.Name}' keeps the ids of the host")}.", "");
                    }
                }
            }
        }

        public void GiveBlocks(SharedFiles files)
        {
            foreach (var group in Owners.GroupBy(static owner => owner.Root).Select(static group => group.ToList()))
            {
                _steps.Next();
                if (group.Find(static owner => owner.Obstacle is not null) is { } hindered)
                {
                    foreach (var owner in group.Where(static owner => owner.Obstacle is null))
                    {
                        Tell(
                            owner.Unit,
                            $"'{owner.Unit.Name}' shares {SharedBy(files, owner)} with others, of which '{hindered.Hindered!.Name}' keeps its ids, so it keeps its ids too.",
                            "Give them files of their own, and import again.");
                    }
                }
                else if (_numbers.Take() is { } number)
                {
                    Give(group, number, files);
                }
                else
                {
                    group.ForEach(owner => Add(owner.Unit, NoteKind.Lost, $"The pool has no block left for '{owner.Unit.Name}', so it keeps the ids of the host.", "Enlarge the pool, or take smaller blocks."));
                }
            }

            if (_options.Target.Scope == UnitScope.User && Blocks.Count > 0 && Blocks.Max(static block => block.Start + block.Size) - 1 is var needed and > UsualSubordinateIds)
            {
                Add(
                    Owners[0].Unit, NoteKind.Changed, FormattableString.Invariant($"The blocks need {needed} subordinate UIDs and GIDs of the user, who usually has {UsualSubordinateIds}: without them the containers do not start."),
                    "Give the user more lines in /etc/subuid and /etc/subgid (usermod --add-subuids, --add-subgids), then run podman system migrate.");
            }
        }

        public List<FileMove> Moves(SharedFiles files)
        {
            var moves = new List<FileMove>();
            foreach (var place in _steps.Over(files.Places))
            {
                var uses = files.UsesOf(place).ToList();
                var groups = uses.Concat(files.UsesWithin(place)).Select(static use => use.Owner.Root).Distinct().ToList();
                if (uses.Select(static use => use.Owner.Root).FirstOrDefault(_blocks.ContainsKey) is not { } root)
                {
                    continue;
                }

                var use = uses.First(use => use.Owner.Root == root);
                if (place.IsOfHost)
                {
                    Stays(place, use, _blocks[root]);
                }
                else if (groups.Count > 1)
                {
                    Add(
                        use.Mount.Unit, NoteKind.Changed,
                        $"Several containers read {place.Shown}, and each has ids of its own, so its files stay whose they are: a container reads what everybody may read.",
                        $"chmod -R o+rX {place.ToShell(_options.Target.Scope)}", use.Mount.Setting.Source);
                }
                else if (!files.IsInAnother(place))
                {
                    moves.Add(Move(place, uses, _blocks[root]));
                }
            }

            return moves;
        }

        /// <summary>The import with blocks, notes and comments.</summary>
        public Imported Change(Imported imported, List<FileMove> moves)
        {
            var own = imported.Units.Select(static unit => unit.FileName).ToHashSet(StringComparer.Ordinal);
            var remarks = Blocks.Where(block => own.Contains(block.FileName)).Select(block => new UnitRemark(block.FileName, Describe(block)))
                .Concat(moves.Select(move => new UnitRemark(move.Units[0], "Run once: " + move.Command)).Where(remark => own.Contains(remark.FileName)));
            return imported with
            {
                Units = imported.Units.Select(With).ToEquatableArray(),
                Notes = imported.Notes.AddRange(imported.Units.SelectMany(unit => _notes.GetValueOrDefault(unit, []))),
                Remarks = imported.Remarks.AddRange(remarks),
            };
        }

        private Unit With(Unit unit) => !_given.TryGetValue(unit, out var given) ? unit : unit with
        {
            Settings = unit.Settings
                .Add(new Setting(Options.Common(Section.Intent, Keys.IdBlock), new IntegerValue(given.Number), unit.Source))
                .AddRange(given.Others.Select(other => new Setting(Options.Common(Section.Intent, Keys.SharesIdsWith), new ReferenceValue(other), unit.Source))),
        };

        private void Give(List<IdOwner> group, long number, SharedFiles files)
        {
            _blocks.Add(group[0].Root, number);
            var shift = IdShift.Of(_pool, number, _options.Target.Scope);
            for (var index = 0; index < group.Count; index++)
            {
                var owner = group[index];

                // One declaration does not cover what either shares with a third.
                _given.Add(owner.Unit, (number, group.Take(Math.Min(index, MostDeclared)).Select(static other => other.Unit.ToReference()).ToEquatableArray()));
                var block = new BlockOfUnit(owner.Unit.FileName, number, shift.Start, shift.Size);
                Blocks.Add(block);
                Tell(owner.Unit, $"'{owner.Unit.Name}': {Describe(block)}", "");
                if (index > 0)
                {
                    Tell(owner.Unit, $"'{owner.Unit.Name}' shares {SharedBy(files, owner)} with '{group[0].Unit.Name}', so both have the same block: to the host they are one.", "If they need not write the same files, give each its own.");
                }

                if (owner.Unit.IsTemplate)
                {
                    Tell(owner.Unit, $"All instances of '{owner.Unit.Name}' have the same block: to the host they are one.", "Write a unit for each instance to tell them apart.");
                }

                if (owner.All.SelectMany(static unit => unit.FindAll(Section.Kind, Keys.Network)).Any(static setting => setting.As(NetworkJoin.Parse).Value is { Mode: NetworkMode.Host }))
                {
                    Add(
                        owner.Unit, NoteKind.Changed, $"'{owner.Unit.Name}' is in the network of the host, where root of a container with a block may not listen on ports below 1024.",
                        "Set the sysctl net.ipv4.ip_unprivileged_port_start of the host, or publish ports instead.");
                }
            }
        }

        private string Describe(BlockOfUnit block)
        {
            var user = _options.Target.Scope == UnitScope.User;
            return FormattableString.Invariant(
                $"Id block {block.Number}: {(user ? "subordinate " : "")}UIDs and GIDs {block.Start} to {block.Start + block.Size - 1} of the {(user ? "user" : "host")}. Root of the container is {block.Start} there.");
        }

        private static string SharedBy(SharedFiles files, IdOwner owner) => files.SharedBy(owner)?.Shown ?? "files";

        private void Stays(FilePlace place, FileUse use, long number)
        {
            // Everybody may read most of these, and a container that only reads them sees no difference.
            if (!use.IsRead)
            {
                var shift = IdShift.Of(_pool, number, _options.Target.Scope);
                Add(
                    use.Mount.Unit, NoteKind.Changed, $"{place.Shown} is of the host, so it stays whose it is: the container reads what everybody may read, and writes what everybody may write.",
                    $"Mount a folder of its own. Or, if nothing else needs it: {shift.Whole(place, 0, 0)}", use.Mount.Setting.Source);
            }
        }

        private FileMove Move(FilePlace place, List<FileUse> uses, long number)
        {
            var shift = IdShift.Of(_pool, number, _options.Target.Scope);
            var owner = uses.Select(static use => FileOwner.Of(use.Mount.Unit)).FirstOrDefault(static owner => owner.Ids.Any());
            var (user, group) = (owner?.User ?? 0, owner?.Group ?? owner?.User ?? 0);
            return new FileMove(
                place.Name, place.IsVolume, uses.Select(static use => use.Mount.Unit.FileName).Distinct().ToEquatableArray(), number, shift[user], shift[group],
                shift.Command(place), shift.Whole(place, user, group), uses[0].Mount.Setting.Source);
        }

        private void Tell(Unit unit, Shown message, Shown remedy) => Add(unit, NoteKind.Told, message, remedy);

        private void Add(Unit unit, NoteKind kind, Shown message, Shown remedy, SourceSpan source = default) =>
            (_notes.TryGetValue(unit, out var notes) ? notes : _notes[unit] = []).Add(new ImportNote(kind, Subject, message.ToString(), remedy.ToString(), source.IsNone ? unit.Source : source));
    }
}
