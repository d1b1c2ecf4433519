using CsCheck;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.IdMaps;

public sealed class IdMapReplayTests
{
    /// <summary>The lines of <c>/etc/subuid</c> of a user with id 1000 and 20 ids from 3000.</summary>
    private static readonly AvailableIds OfUser = AvailableIds.OfUser(
        [new IdMapRange(0, 1000, 1), new IdMapRange(1, 3000, 20)],
        [new IdMapRange(0, 1000, 1), new IdMapRange(1, 3000, 20)]);

    // podman 5.4.2 and 5.8.6 got each of these as root; the expected text is /proc/self/uid_map there.
    [Theory]
    [InlineData("0:100000:5000", "0:100000:5000")]
    [InlineData("0:100000:10,10:5:0", "0:100000:10")]
    [InlineData("0:0:4294967295", "0:0:4294967295")]
    [InlineData("0:100000:10,4294967294:7:1", "0:100000:10 4294967294:7:1")]
    [InlineData("+0:100000:10", "0:100000:10")]
    [InlineData("0:@100000:10,+5:@7:1", "0:100000:5 5:7:1 6:100006:4")]
    [InlineData("0:100000:10,10:200000:5", "0:100000:10 10:200000:5")]
    [InlineData("0:100000:10:+5:7:1", "0:100000:5 5:7:1 6:100006:4")]
    [InlineData("0:100000:10,+3:100005:2", "0:100000:3 3:100005:2 7:100007:3")]
    [InlineData("0:110000:4999,65534:114999:1", "0:110000:4999 65534:114999:1")]
    [InlineData("+0:140000:5000,+5000:145000:4294967295", "0:140000:4999")]
    [InlineData("0:110000:5000,+5000:115000:4294967295,42361:152361:5000", "0:110000:4999 42361:152361:5000")]
    public void A_map_that_podman_takes_comes_out_as_the_kernel_shows_it(string text, string expected)
    {
        var pair = Run(text, "", AvailableIds.Root);
        Assert.Null(pair.Refusal);
        Assert.Equal(expected, string.Join(" ", pair.Uids.Ranges));
        Assert.Equal(expected, string.Join(" ", pair.Gids.Ranges));
    }

    // The messages are those of podman 5.8.6.
    [Theory]
    [InlineData("0:100000:5000,10:200000:5", "", IdMapProblem.Conflict, "the specified UID and/or GID mapping 10:200000:5 conflicts with other mappings: invalid mappings specified")]
    [InlineData("0:100000:5000,5000:100010:5", "", IdMapProblem.Conflict, "the specified UID and/or GID mapping 5000:100010:5 conflicts with other mappings: invalid mappings specified")]
    [InlineData("0:100000:10", "0:7000:5,1:8000:5,2:8001:3", IdMapProblem.Conflict, "the specified UID and/or GID mappings 1:8000:5, 2:8001:3 conflict with other mappings: invalid mappings specified")]
    [InlineData("1:100000:5000,1:200000:5", "", IdMapProblem.Conflict, "the specified UID and/or GID mapping 1:200000:5 conflicts with other mappings: invalid mappings specified")]
    [InlineData("1:100000:5000", "", IdMapProblem.RootUnmapped, "container ID 0 cannot be mapped to a host ID")]
    [InlineData("0:100000:10", "1:100000:5000", IdMapProblem.RootUnmapped, "container ID 0 cannot be mapped to a host ID")]
    [InlineData("u0:100000:5000", "", IdMapProblem.RootUnmapped, "OCI runtime error: crun: mount `devpts` to `dev/pts`: Invalid argument")]
    [InlineData("0:100000:10", "0:5:0", IdMapProblem.RootUnmapped, "OCI runtime error: crun: mount `devpts` to `dev/pts`: Invalid argument")]
    [InlineData("0:180000:2,2:180002:4294967295", "", IdMapProblem.RootUnmapped, "OCI runtime error: crun: mount `devpts` to `dev/pts`: Invalid argument")]
    [InlineData("0:100000:0", "", IdMapProblem.Empty, "must provide at least one UID or GID mapping to configure a user namespace")]
    [InlineData("0:1:4294967295", "", IdMapProblem.OutOfRange, "write /proc/PID/uid_map: invalid argument")]
    [InlineData("0:100000:10,4294967295:7:1", "", IdMapProblem.OutOfRange, "write /proc/PID/uid_map: invalid argument")]
    [InlineData("0:100000:10,4294967294:7:2", "", IdMapProblem.OutOfRange, "write /proc/PID/uid_map: invalid argument")]
    [InlineData("0:@4294967295:1", "", IdMapProblem.NotDelegated, "parent ID UID 4294967295 is not mapped/delegated")]
    public void A_map_that_podman_refuses_is_refused_with_its_message(
        string uids, string gids, IdMapProblem problem, string message)
    {
        var pair = Run(uids, gids, AvailableIds.Root);
        Assert.Equal(new IdMapRefusal(problem, message), pair.Refusal);
    }

    [Theory]
    [InlineData(-1, 100000, 5, "invalid mapping: [-1 100000 5]. Unknown flag 45")]
    [InlineData(0, -1, 5, "parsing id map value \"-1\": strconv.ParseUint: parsing \"-1\": invalid syntax")]
    [InlineData(0, 100000, 99999999999, "parsing id map value \"99999999999\": strconv.ParseUint: parsing \"99999999999\": value out of range")]
    public void Numbers_that_are_no_ids_are_refused(long container, long host, long size, string message)
    {
        var pair = IdMapReplay.Run([new IdMapEntry(container, host, size)], [], AvailableIds.Root);
        Assert.Equal(new IdMapRefusal(IdMapProblem.Malformed, message), pair.Refusal);
    }

    [Fact]
    public void Without_user_ids_the_container_runs_as_root()
    {
        var pair = Run("g0:100000:5000", "", AvailableIds.Root);
        Assert.Null(pair.Refusal);
        Assert.Equal("0:0:1", Assert.Single(pair.Uids.Ranges).ToString());
        Assert.Equal("0:100000:5000", Assert.Single(pair.Gids.Ranges).ToString());
    }

    [Fact]
    public void A_single_id_must_be_that_of_root()
    {
        Assert.Equal("container uses ID mappings, but doesn't map UID 0", Run("7:1:1", "", OfUser).Refusal?.Message);
        Assert.Equal("container ID 0 cannot be mapped to a host ID", Run("7:100000:1", "", AvailableIds.Root).Refusal?.Message);
    }

    // A user's podman got these, with 20 ids from 3000: the kernel shows where one line of the user's ids ends.
    [Fact]
    public void Ranges_of_a_user_are_split_where_the_ids_of_the_user_are()
    {
        var pair = Run("0:0:10", "", OfUser);
        Assert.Null(pair.Refusal);
        Assert.Equal("0:0:1 1:1:9", string.Join(" ", pair.Uids.Ranges));
        Assert.Equal(IdMapProblem.NotAvailable, Run("0:1:21", "", OfUser).Refusal?.Problem);
    }

    [Theory]
    [InlineData(254, false)]
    [InlineData(255, false)]
    [InlineData(256, true)]
    public void A_map_must_be_shorter_than_a_page(int lines, bool isRefused)
    {
        // Seen with podman 5.4.2: the kernel takes "0 1 1" and 255 lines of 16 bytes, but not one more.
        var entries = Enumerable.Range(0, lines)
            .Select(index => new IdMapEntry(100000 + (2 * index), 100000 + (2 * index), 1))
            .Prepend(new IdMapEntry(0, 1, 1));
        var pair = IdMapReplay.Run([.. entries], [], AvailableIds.Root);
        Assert.Equal(isRefused, pair.Refusal is { Problem: IdMapProblem.TooLong });
        Assert.Equal(6 + (16 * lines), pair.Uids.LengthInBytes);
    }

    [Fact]
    public void A_user_who_extends_an_empty_map_gets_all_that_is_left()
    {
        var pair = Run("+5:@1000:1", "", OfUser);
        Assert.Null(pair.Refusal);
        Assert.Equal("0:1:5 5:0:1 6:6:15", string.Join(" ", pair.Uids.Ranges));
    }

    [Fact]
    public void A_user_who_maps_one_kind_of_ids_only_gets_all_of_the_other()
    {
        var pair = Run("u0:1:5", "", OfUser);
        Assert.Equal("0:1:5", string.Join(" ", pair.Uids.Ranges));
        Assert.Equal("0:0:1 1:1:20", string.Join(" ", pair.Gids.Ranges));
        Assert.Null(pair.Refusal);
    }

    [Fact]
    public void An_id_of_the_host_that_a_user_does_not_have_is_refused() =>
        Assert.Equal(
            "parent ID GID 3020 is not mapped/delegated",
            Run("0:1:5", "0:1:5,10:@3019:2", OfUser).Refusal?.Message);

    [Theory]
    [InlineData("+5:1:1")]
    [InlineData("0:@1000:1")]
    [InlineData("u0:1:5")]
    public void Where_the_ids_of_the_user_are_not_known_the_map_is_not_complete(string text)
    {
        var pair = Run(text, "", AvailableIds.OfUnknownUser);
        Assert.Null(pair.Refusal);
        Assert.False(pair.Uids.IsComplete && pair.Gids.IsComplete);
    }

    [Fact]
    public void Any_map_is_what_a_table_of_single_ids_says() =>
        Gen.Select(IdMapGenerators.Entries, IdMapGenerators.Entries).Sample((uids, gids) =>
        {
            var pair = IdMapReplay.Run(uids, gids, AvailableIds.Root);
            var uidModel = Model(uids.Length == 0 ? gids : uids, IdKind.Uid);
            var gidModel = Model(gids.Length == 0 ? uids : gids, IdKind.Gid);

            Assert.Equal(Sorted(uidModel), Sorted(Ids(pair.Uids)));
            Assert.Equal(Sorted(gidModel), Sorted(Ids(pair.Gids)));
            Assert.Equal(Refuses(uidModel, gidModel), pair.Refusal is not null);
            Assert.Equal(
                gidModel.Count > 0 && (HasConflict(uidModel) || HasConflict(gidModel)),
                pair.Refusal is { Problem: IdMapProblem.Conflict });
            AssertMerged(pair.Uids);
        }, iter: TestExtent.Of(20_000, 1_000));

    [Fact]
    public void A_filled_map_of_a_user_has_every_id_of_the_user_once() =>
        IdMapGenerators.Entries.Sample(entries =>
        {
            var user = AvailableIds.OfUser(
                [new IdMapRange(0, 10, 30), new IdMapRange(30, 50, 40)], [new IdMapRange(0, 10, 30), new IdMapRange(30, 50, 40)]);
            var plain = entries.Select(entry => entry with { Flags = entry.Flags & ~IdMapFlags.HostIdOfParent }).ToArray();
            var first = plain.FirstOrDefault(entry => entry.Size > 0 && IdMapReplay.Counts(entry, IdKind.Uid));
            if (first is null || (first.Flags & IdMapFlags.Extend) == 0
                || plain.Any(entry => entry.Size > 0 && (entry.Flags & IdMapFlags.Extend) == 0))
            {
                return;
            }

            var ids = Ids(IdMapReplay.Run(plain, plain, user).Uids);
            Assert.False(HasConflict(ids));
            Assert.Equal(Enumerable.Range(0, 70), ids.Select(id => (int)id.Host).Order());
        }, iter: TestExtent.Of(20_000, 1_000));

    private static IdMapPair Run(string uids, string gids, AvailableIds available)
    {
        Assert.True(IdMapParser.TryParse(uids, out var uidEntries, out _));
        Assert.True(IdMapParser.TryParse(gids, out var gidEntries, out _));
        return IdMapReplay.Run(uidEntries, gidEntries, available);
    }

    /// <summary>Does podman's work, id by id.</summary>
    private static List<(long Container, long Host)> Model(IEnumerable<IdMapEntry> entries, IdKind kind)
    {
        var ids = new List<(long Container, long Host)>();
        foreach (var entry in entries)
        {
            var other = kind == IdKind.Uid ? IdMapFlags.GidOnly : IdMapFlags.UidOnly;
            if ((entry.Flags & other) != 0)
            {
                continue;
            }

            var added = Enumerable.Range(0, (int)entry.Size)
                .Select(offset => (Container: entry.ContainerId + offset, Host: entry.HostId + offset))
                .ToList();
            if ((entry.Flags & IdMapFlags.Extend) != 0)
            {
                ids.RemoveAll(id => added.Any(one => one.Container == id.Container || one.Host == id.Host));
            }

            ids.AddRange(added);
        }

        return ids;
    }

    private static bool Refuses(List<(long Container, long Host)> uids, List<(long Container, long Host)> gids) =>
        gids.Count == 0 || HasConflict(uids) || HasConflict(gids) || LacksRoot(uids) || LacksRoot(gids);

    private static bool HasConflict(List<(long Container, long Host)> ids) =>
        ids.DistinctBy(id => id.Container).Count() < ids.Count || ids.DistinctBy(id => id.Host).Count() < ids.Count;

    private static bool LacksRoot(List<(long Container, long Host)> ids) =>
        ids.Count > 0 && ids.TrueForAll(id => id.Container != 0);

    private static List<(long Container, long Host)> Ids(IdMap map) =>
    [
        .. map.Pieces.SelectMany(piece => Enumerable.Range(0, (int)piece.Range.Size)
            .Select(offset => (piece.Range.ContainerId + offset, piece.Range.HostId + offset))),
    ];

    private static IEnumerable<(long Container, long Host)> Sorted(IEnumerable<(long Container, long Host)> ids) =>
        ids.Order();

    private static void AssertMerged(IdMap map)
    {
        for (var index = 1; index < map.Ranges.Count; index++)
        {
            var (left, right) = (map.Ranges[index - 1], map.Ranges[index]);
            Assert.True(left.ContainerId <= right.ContainerId);
            Assert.False(left.ContainerEnd == right.ContainerId && left.HostEnd == right.HostId);
        }
    }
}
