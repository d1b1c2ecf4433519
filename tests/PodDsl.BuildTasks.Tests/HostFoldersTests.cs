using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>Units of several hosts, and of users there, have folders of their own.</summary>
public sealed class HostFoldersTests : TaskTest
{
    private static EmittedUnit Web { get; } = new("quadlet", "web.container", TestProject.Web.Text) { Host = "attic" };

    private static EmittedUnit WebOnPi { get; } = new("service", "web.service", "# Written by PodDsl from Web\n[Service]\n") { Host = "pi" };

    private static EmittedUnit Db { get; } = new("quadlet", "db.container", TestProject.Db.Text) { Host = "attic", User = "media" };

    private static EmittedUnit Limits { get; } = new("quadlet", "sshd.service.d/limits.conf", "# Written by PodDsl from Limits\n[Service]\n") { Host = "attic", User = "media" };

    private string Units => Path.Combine(Root, "units");

    [Fact]
    public void Each_host_and_each_user_has_a_folder()
    {
        Assert.True(Write([Web, WebOnPi, Db, Limits]));

        Assert.Equal(
            ["attic/quadlet/web.container", "attic/users/media/quadlet/db.container", "attic/users/media/quadlet/sshd.service.d/limits.conf", "pi/service/web.service"],
            Files());
        Assert.Equal(Db.Text, File.ReadAllText(Path.Combine(Units, "attic/users/media/quadlet/db.container")));
    }

    [Fact]
    public void What_is_gone_is_removed_with_its_folders()
    {
        Assert.True(Write([Web, WebOnPi, Db, Limits]));

        Assert.True(Write([Web, Db]));
        Assert.Equal(["attic/quadlet/web.container", "attic/users/media/quadlet/db.container"], Files());
        Assert.False(Directory.Exists(Path.Combine(Units, "pi")));

        Assert.True(Write([Web]));
        Assert.Equal(["attic/quadlet/web.container"], Files());
        Assert.False(Directory.Exists(Path.Combine(Units, "attic/users")));

        Assert.True(Clean(Root));
        Assert.False(Directory.Exists(Path.Combine(Units, "attic")));
    }

    [Fact]
    public void A_project_that_gets_hosts_moves_its_units_and_back()
    {
        Assert.True(Write([Web with { Host = null }]));
        Assert.True(Write([Web, WebOnPi]));
        Assert.Equal(["attic/quadlet/web.container", "pi/service/web.service"], Files());

        Assert.True(Write([Web with { Host = null }]));
        Assert.Equal(["quadlet/web.container"], Files());
    }

    [Fact]
    public void A_file_of_somebody_else_in_the_folder_of_a_host_stays()
    {
        Assert.True(Write([Web, WebOnPi]));
        File.WriteAllText(Path.Combine(Units, "pi/service/mine.service"), "[Service]\n");

        Assert.True(Write([Web]));

        Assert.Equal(["attic/quadlet/web.container", "pi/service/mine.service"], Files());
    }

    [Fact]
    public void Check_finds_what_is_stale_missing_and_different_on_each_host()
    {
        Assert.True(Write([Web, WebOnPi, Db, Limits]));
        Directory.Delete(Path.Combine(Root, "obj"), recursive: true);
        File.WriteAllText(Path.Combine(Units, "attic/quadlet/web.container"), Web.Text + "Pull=newer\n");
        var before = Files();

        Assert.False(Write([Web, Web with { FileName = "new.container" }], check: true));

        Assert.Equal(
            ["PODCFG020 attic/quadlet/new.container", "PODCFG021 attic/quadlet/web.container", "PODCFG022 attic/users/media/quadlet/db.container", "PODCFG022 attic/users/media/quadlet/sshd.service.d/limits.conf", "PODCFG022 pi/service/web.service"],
            Engine.Errors.Select(error => $"{error.Code} {Path.GetRelativePath(Units, error.File).Replace('\\', '/')}").Order(StringComparer.Ordinal));
        Assert.Equal(before, Files());
    }

    [Fact]
    public void Check_passes_when_all_is_as_emitted()
    {
        Assert.True(Write([Web, WebOnPi, Db, Limits]));

        Assert.True(Write([Web, WebOnPi, Db, Limits], check: true));
    }

    [Fact]
    public void Publish_gets_the_units_with_their_folders()
    {
        Assert.True(Write([Web, Db]));
        var list = new ListPodDslUnits { BuildEngine = Engine, AssemblyFile = Path.Combine(Root, "obj/Homelab.dll"), OutputDirectory = Units };
        Assert.True(list.Execute());

        Assert.Equal(["attic/quadlet/web.container", "attic/users/media/quadlet/db.container"], list.Units.Select(unit => unit.GetMetadata("UnitPath")));
        Assert.All(list.Units, unit => Assert.True(File.Exists(unit.ItemSpec)));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(".", null)]
    [InlineData("..", null)]
    [InlineData("a/b", null)]
    [InlineData("/tmp", null)]
    [InlineData("a\\b", null)]
    [InlineData("con", null)]
    [InlineData("attic.", null)]
    [InlineData("at\ntic", null)]
    [InlineData("quadlet", null)]
    [InlineData("Service", null)]
    [InlineData("attic", "")]
    [InlineData("attic", "..")]
    [InlineData("attic", "../../x")]
    [InlineData("attic", "a/b")]
    [InlineData("attic", "nul")]
    [InlineData("attic", "media ")]
    [InlineData(null, "media")]
    public void A_host_or_user_that_is_no_folder_is_refused_and_nothing_is_written(string? host, string? user)
    {
        Assert.False(Write([Web, Web with { Host = host, User = user }]));

        var error = Assert.Single(Engine.Errors);
        Assert.Equal("PODCFG011", error.Code);
        Assert.EndsWith("Rename the record of the host, or the user of [RunsOn].", error.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Units));

        var list = new ListPodDslUnits { BuildEngine = Engine, AssemblyFile = Path.Combine(Root, "obj/Homelab.dll"), OutputDirectory = Units };
        Assert.True(list.Execute());
        Assert.Single(list.Units);
    }

    [Theory]
    [InlineData("attic", null, "PODCFG012")]
    [InlineData("Attic", null, "PODCFG012")]
    [InlineData("pi", null, null)]
    [InlineData("attic", "media", null)]
    public void One_file_of_one_host_is_written_once(string host, string? user, string? code)
    {
        Assert.Equal(code is null, Write([Web, Web with { Host = host, User = user }]));

        Assert.Equal(code, Engine.Errors.SingleOrDefault()?.Code);
    }

    [Theory]
    [InlineData("attic")]
    [InlineData("attic/users")]
    [InlineData("attic/users/media")]
    public void A_folder_of_a_host_that_leads_out_by_a_link_is_not_followed(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere")).FullName;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Units, folder))!);
        Directory.CreateSymbolicLink(Path.Combine(Units, folder), elsewhere);

        Assert.False(Write([Db]));

        Assert.Equal("PODCFG014", Assert.Single(Engine.Errors).Code);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_property_of_another_version_of_the_attribute_is_an_error()
    {
        Directory.CreateDirectory(Path.Combine(Root, "obj"));
        UnitAssembly.SaveUnknownProperty(Path.Combine(Root, "obj/Homelab.dll"));

        Assert.False(Run(Root));

        var error = Assert.Single(Engine.Errors);
        Assert.Equal("PODCFG015", error.Code);
        Assert.Contains("has 'Zone', which this version of PodDsl does not know", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attic/quadlet/web.container", true)]
    [InlineData("attic/quadlet/sshd.service.d/a.conf", true)]
    [InlineData("attic/users/media/quadlet/web.container", true)]
    [InlineData("attic/users/media/service/sshd.service.d/a.conf", true)]
    [InlineData("users/users/quadlet/quadlet/web.container", true)]
    [InlineData("attic/web.container", false)]
    [InlineData("attic/kube/web.container", false)]
    [InlineData("../quadlet/web.container", false)]
    [InlineData("attic/users/../quadlet/web.container", false)]
    [InlineData("attic/others/media/quadlet/web.container", false)]
    [InlineData("a/attic/quadlet/web.container", false)]
    [InlineData("/quadlet/web.container", false)]
    [InlineData("attic/users/media/quadlet", false)]
    public void A_list_of_units_names_paths_of_hosts_and_users_only(string path, bool expected) => Assert.Equal(expected, UnitPath.IsBelowFormat(path));

    private string[] Files() =>
        [.. Directory.EnumerateFiles(Units, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Units, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
