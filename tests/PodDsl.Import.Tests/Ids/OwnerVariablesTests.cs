using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Import.Ids;

namespace PodDsl.Import.Tests.Ids;

/// <summary>The one note about <c>PUID</c> and the like: whose files on the host those of the container are.</summary>
public sealed class OwnerVariablesTests
{
    private static readonly Target User = Target.Default with { Scope = UnitScope.User };

    [Theory]
    [InlineData("PUID=1000", "PGID=1001", "UID 1000 and GID 1001")]
    [InlineData("PUID=1000", "X=1", "UID 1000")]
    [InlineData("USER_ID=1000", "GROUP_ID=7", "UID 1000 and GID 7")]
    [InlineData("USERMAP_UID=5", "USERMAP_GID=6", "UID 5 and GID 6")]
    [InlineData("UID=5", "GID=6", "UID 5 and GID 6")]
    public void The_ids_are_those_of_the_host(string first, string second, string ids) =>
        Assert.Contains($"On the host they belong to {ids}.", NoteOf($"-e {first} -e {second}"), StringComparison.Ordinal);

    [Fact]
    public void An_id_map_is_counted_in() =>
        Assert.Contains("UID 101000 and GID 1101001.", NoteOf("-e PUID=1000 -e PGID=1001 --uidmap 0:100000:65536 --gidmap 0:1100000:65536"), StringComparison.Ordinal);

    [Fact]
    public void An_id_that_the_map_leaves_out_is_named() =>
        Assert.Contains("UID 101000 and no GID, as the id map leaves 7000 out.", NoteOf("-e PUID=1000 -e PGID=7000 --uidmap 0:100000:5000 --gidmap 0:100000:5000"), StringComparison.Ordinal);

    [Fact]
    public void A_block_is_counted_in()
    {
        var plan = ImportText.Script(Command("-e PUID=1000 -e PGID=1000")).Plan();

        var note = Assert.Single(OwnerVariables.Explain(plan.Imports, Target.Default)[0].Notes, IsOfVariables);
        Assert.EndsWith("On the host they belong to UID 525288 and GID 525288, in id block 0.", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-e PUID=1000 -e PGID=1000", "subordinate ids of the user, and not to the user", "UserNS=keep-id:uid=1000,gid=1000")]
    [InlineData("-e PUID=0 -e PGID=0", "the user who runs podman.", "")]
    [InlineData("-e PUID=1000 -e PGID=1000 --userns keep-id:uid=1000,gid=1000", "the user who runs podman.", "")]
    [InlineData("-e PUID=1000 -e PGID=1000 --userns auto", "ids that podman chooses (UserNS=auto)", "")]
    public void Ids_of_a_user_are_not_those_of_the_host(string flags, string whose, string remedy)
    {
        var note = Assert.Single(Explain(flags, User).Notes, IsOfVariables);

        Assert.Contains(whose, note.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, note.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-e PUID=abc")]
    [InlineData("-e PUID")]
    [InlineData("-e TZ=1")]
    public void Other_variables_need_no_note(string flags) => Assert.DoesNotContain(Explain(flags, Target.Default).Notes, IsOfVariables);

    private static bool IsOfVariables(ImportNote note) => note.Message.Contains("for the owner of its files", StringComparison.Ordinal);

    private static string NoteOf(string flags) => Assert.Single(Explain(flags, Target.Default).Notes, IsOfVariables).Message;

    private static Imported Explain(string flags, Target target) => OwnerVariables.Explain([ImportText.Script(Command(flags))], target)[0];

    private static string Command(string flags) => $"podman run -d --rm --name web {flags} quay.io/a:1";
}
